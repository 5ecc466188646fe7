import type { LiteOperation } from "./lite-operation.js";

/** What stands for variables, by their names. */
export type Variables = Readonly<Record<string, string>>;

/** A variable, and what stands for it. */
export type FoundVariable = readonly [name: string, value: string];

/**
 * Reads one step of a URL: what is between two slashes.
 *
 * @param template - of the step, which may hold variables: `{userId}`
 * @param place - how many steps are before it
 * @returns what reads a step as it stands in a URL, and adds its variables to those that were found: something true where it
 *   fits
 */
export type StepReader = (template: string, place: number) => (raw: string, found: FoundVariable[]) => unknown;

/** That a request is one of the operation, and what stands for each variable of its URL. */
export interface UrlMatch {
  readonly matches: true;
  readonly params: Variables;
}

/**
 * Tells whether a request is one of an operation by its URL, and reads that; false where it is none. It is one when the URL is
 * the path below one of the servers (OpenAPI 3.1 section 4.8.8), and nothing else. The query is not looked at.
 */
export function urlMatcher(
  { path, servers }: Pick<LiteOperation, "path" | "servers">,
  readStep: StepReader,
): (asked: { readonly request: Pick<Request, "url"> }) => UrlMatch | false {
  const places = servers.map((server) => stepsOf(server + path).map(readStep));
  return ({ request }) => {
    const steps = stepsOf(request.url);
    for (const readers of places) {
      const found: FoundVariable[] = [];
      if (readers.length === steps.length && steps.every((step, place) => readers[place]?.(step, found)))
        return { matches: true, params: Object.fromEntries(found) };
    }
    return false;
  };
}

const stepsOf = (url: string): readonly string[] => url.replace(/[?#].*/, "").split("/");
