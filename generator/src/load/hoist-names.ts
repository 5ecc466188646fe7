import { createHash } from "node:crypto";
import { basename, extname } from "node:path";

/** A target that becomes a component. */
export interface Hoisted {
  readonly section: string;
  /** Relative to the document's folder, with "/" on every system; empty for the document itself. */
  readonly file: string;
  readonly tokens: readonly string[];
}

const LONGEST = 80;

/**
 * Names for new components, from the pointer or, for a whole file, the file's name. Targets that would share a name, or
 * take one that the document has, all get a hash of their file and pointer: no name depends on the order of the document.
 */
export function hoistNames<T extends Hoisted>(
  targets: readonly T[],
  isTaken: (section: string, name: string) => boolean,
): Map<T, string> {
  const wanted = new Map<string, T[]>();
  for (const target of targets) {
    const id = `${target.section}/${plainName(target)}`;
    wanted.set(id, [...(wanted.get(id) ?? []), target]);
  }
  const names = new Map<T, string>();
  for (const group of wanted.values()) {
    for (const target of group) {
      const name = plainName(target);
      const unique = group.length === 1 && name.length <= LONGEST && !isTaken(target.section, name);
      names.set(target, unique ? name : `${name.slice(0, LONGEST)}_${hash(target)}`);
    }
  }
  return names;
}

function plainName({ file, tokens }: Hoisted): string {
  const text = withoutSection(tokens).join("_") || basename(file, extname(file));
  // What the specification allows in a component's name (section 4.8.7).
  return text.replace(/[^\w.-]+/g, "_").replace(/^_+|_+$/g, "") || "unnamed";
}

function withoutSection(tokens: readonly string[]): readonly string[] {
  if (tokens[0] === "components" && tokens.length > 2) return tokens.slice(2);
  return tokens.length > 1 && (tokens[0] === "definitions" || tokens[0] === "$defs") ? tokens.slice(1) : tokens;
}

function hash({ file, tokens }: Hoisted): string {
  return createHash("sha256")
    .update(JSON.stringify([file, ...tokens]))
    .digest("hex")
    .slice(0, 8);
}
