import type { Mock, MockOperation } from "@specloom/runtime/mock";
import { originsOf } from "./origins-of.ts";

/** An operation, what answers it, and where it is found. */
export interface Route {
  readonly operation: MockOperation;
  readonly mock: Mock;
  readonly origins: readonly string[];
}

/** What a request asks for: an operation at a URL of the API's own; or the methods that its path has; or nothing. */
export type Found =
  | { readonly route: Route; readonly url: string }
  | { readonly methods: readonly string[] }
  | undefined;

/** Methods for which no Request can be made (Fetch, section 2.2.1), so that nothing can be asked of a mock. */
const FORBIDDEN: ReadonlySet<string> = new Set(["CONNECT", "TRACE", "TRACK"]);

/** The routes of operations, in the order in which they are to be tried. */
export function routesOf(operations: readonly MockOperation[], mockOf: (operation: MockOperation) => Mock): Route[] {
  return operations
    .filter(({ method }) => !FORBIDDEN.has(method))
    .map((operation) => ({ operation, mock: mockOf(operation), origins: originsOf(operation.servers) }));
}

/**
 * Finds the operation of a request, whatever host it was sent to. HEAD is answered by GET where it is no operation of its
 * own (RFC 9110 section 9.3.2).
 *
 * @param target the path and the query, as they came
 */
export function findRoute(routes: readonly Route[], method: string, target: string): Found {
  const urlOf = urlFinder(target);
  const at = (wanted: string): Found => {
    for (const route of routes) {
      const url = route.operation.method === wanted ? urlOf(route) : undefined;
      if (url !== undefined) return { route, url };
    }
    return undefined;
  };
  const found = at(method) ?? (method === "HEAD" ? at("GET") : undefined);
  if (found !== undefined) return found;
  const methods = new Set(
    routes.filter((route) => urlOf(route) !== undefined).map(({ operation }) => operation.method),
  );
  return methods.size === 0 ? undefined : { methods: [...methods].toSorted() };
}

/** Tells the URL of the API's own by which a target is an operation's; makes no request twice, as many ask for it. */
function urlFinder(target: string): (route: Route) => string | undefined {
  const made = new Map<string, Request | undefined>();
  const requestTo = (url: string, method: string): Request | undefined => {
    const key = `${method} ${url}`;
    if (!made.has(key)) made.set(key, URL.canParse(url) ? new Request(url, { method }) : undefined);
    return made.get(key);
  };
  return ({ operation: { method }, mock, origins }) =>
    origins
      .map((origin) => origin + target)
      .find((url) => {
        const request = requestTo(url, method);
        return request !== undefined && mock.matches(request);
      });
}
