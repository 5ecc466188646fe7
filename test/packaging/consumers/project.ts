import { randomUUID } from "node:crypto";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A project outside the workspace that has packages installed from their tarballs. */
export interface Project {
  /** What the report calls it: by which package manager, and what is in it. */
  readonly name: string;
  readonly folder: string;
  /** Writes a file at once, so that whatever reads what it held before sees that or this. */
  readonly write: (path: string, text: string) => void;
}

/** An empty one, in a folder that is made. */
export function project(name: string, folder: string): Project {
  const write = (path: string, text: string): void => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    const draft = `${file}.${randomUUID()}`;
    writeFileSync(draft, text);
    renameSync(draft, file);
  };
  mkdirSync(folder, { recursive: true });
  return { name, folder, write };
}
