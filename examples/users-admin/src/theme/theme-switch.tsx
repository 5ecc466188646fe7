import { useEffect, useState } from "react";
import { Icon, type IconName } from "../ui/icon.tsx";
import { type Theme, applyTheme, readTheme, themes } from "./theme.ts";

const shown: Readonly<Record<Theme, readonly [icon: IconName, label: string]>> = {
  system: ["screen", "As this machine is set"],
  light: ["sun", "Light"],
  dark: ["moon", "Dark"],
};

/** Light, dark, or as the visitor's machine is set to. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState(readTheme);
  useEffect(() => applyTheme(theme), [theme]);
  return (
    <fieldset className="segmented segmented-small">
      <legend className="visually-hidden">Theme</legend>
      {themes.map((name) => {
        const [icon, label] = shown[name];
        return (
          <label key={name} title={label}>
            <input type="radio" name="theme" checked={theme === name} onChange={() => setTheme(name)} />
            <span>
              <Icon name={icon} />
              <span className="visually-hidden">{label}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
