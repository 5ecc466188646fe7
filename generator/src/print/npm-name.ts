import type { Code } from "./code.ts";

/** The name of an npm package as a word of a shell command. Throws for what is none, since nothing there is quoted. */
export function npmName(name: string): Code {
  if (!/^(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/.test(name))
    throw new Error(`${JSON.stringify(name)} is no name of a package`);
  return name as Code;
}
