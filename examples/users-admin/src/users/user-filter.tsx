import { useId } from "react";
import { Icon } from "../ui/icon.tsx";

interface Props {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Narrows what is loaded: the API itself has no search. */
export function UserFilter({ text, onChange }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Filter by name or email</label>
      <div className="with-icon">
        <Icon name="search" />
        <input
          id={id}
          type="search"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      <p id={`${id}-hint`} className="hint">
        Looks through the users that are loaded: the API has no search.
      </p>
    </div>
  );
}
