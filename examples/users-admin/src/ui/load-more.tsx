import { useEffect, useRef } from "react";

interface Props {
  readonly label: string;
  readonly isLoading: boolean;
  readonly onLoad: () => void;
  /** Whether to load as soon as the button comes near the window; else a press is needed. */
  readonly isAutomatic?: boolean;
}

/** Loads the following page: by a press, or by itself when the end of the list comes near. */
export function LoadMore({ label, isLoading, onLoad, isAutomatic = false }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isAutomatic || isLoading || button.current === null) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) onLoad();
      },
      { rootMargin: "320px" },
    );
    observer.observe(button.current);
    return () => observer.disconnect();
  }, [isAutomatic, isLoading, onLoad]);
  return (
    <button
      ref={button}
      type="button"
      className="button load-more"
      aria-disabled={isLoading}
      onClick={() => {
        if (!isLoading) onLoad();
      }}
    >
      {isLoading ? "Loading…" : label}
    </button>
  );
}
