export const themes = ["system", "light", "dark"] as const;

/** `system` is what the visitor's machine is set to. */
export type Theme = (typeof themes)[number];

const KEY = "users-admin.theme";

const isTheme = (text: string | null): text is Theme => themes.some((theme) => theme === text);

/** The theme that was chosen at an earlier visit. */
export function readTheme(): Theme {
  const kept = localStorage.getItem(KEY);
  return isTheme(kept) ? kept : "system";
}

/** Shows a theme, and keeps it for the next visit: the style sheet reads the attribute. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
  localStorage.setItem(KEY, theme);
}
