/** How many hues the style sheet has. */
const HUES = 6;

const initials = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.at(-1)].map((word) => Array.from(word ?? "")[0] ?? "").join("");
};

/** The initials of a user, in a colour that stays theirs. */
export function Avatar({ name, large = false }: { readonly name: string; readonly large?: boolean }) {
  const hue = Array.from(name).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % HUES;
  return (
    <span className={large ? "avatar avatar-large" : "avatar"} data-hue={hue} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
