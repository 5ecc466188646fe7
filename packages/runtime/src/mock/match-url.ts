import type { LiteOperation } from "./lite-operation.js";

/** What stands for variables, by their names. */
export type Variables = Readonly<Record<string, string>>;

/**
 * Reads one step of a URL: what is between two slashes.
 *
 * @param template - of the step, which may hold variables: `{userId}`
 * @param isHost - whether the step is the host with its port
 * @returns what reads a step as it stands in a URL: the variables, or nothing where it does not fit
 */
export type StepReader = (
  template: string,
  isHost: boolean,
) => (raw: string) => readonly (readonly [name: string, value: string])[] | undefined;

/**
 * What stands for each variable of an operation's URL; nothing where a URL is none of the operation. It is one when it is the
 * path below one of the servers (OpenAPI 3.1 section 4.8.8), and nothing else. The query is not looked at.
 */
export function urlMatcher(
  { path, servers }: Pick<LiteOperation, "path" | "servers">,
  readStep: StepReader,
): (url: string) => Variables | undefined {
  const places = servers.map((server) => stepsOf(server + path).map((step, index) => readStep(step, index === 2)));
  return (url) => {
    const steps = stepsOf(url);
    for (const readers of places) {
      const found = readers.map((read, index) => read(steps[index] ?? ""));
      if (readers.length === steps.length && found.every((one) => one !== undefined))
        return Object.fromEntries(found.flat());
    }
    return undefined;
  };
}

const stepsOf = (url: string): readonly string[] => url.replace(/[?#].*/, "").split("/");
