import { cookiePairs, queryPairs } from "../parameters/pairs.js";
import type { InputProblem } from "./input-problem.js";
import type { MockOperation } from "./mock-operation.js";
import type { MockScheme } from "./mock-scheme.js";

/**
 * What a request lacks to be let in, by the first of the alternatives; nothing where it has all that one of them needs.
 * Only whether credentials are there is looked at, never whether they are good.
 */
export function missingCredentials(
  { security = [] }: MockOperation,
  request: Request,
  cookie?: string,
): readonly InputProblem[] {
  const lacking = security.map((schemes) => schemes.filter((scheme) => !isThere(scheme, request, cookie)));
  const [first] = lacking;
  if (first === undefined || lacking.some((schemes) => schemes.length === 0)) return [];
  return first.map(problemOf);
}

function isThere(scheme: MockScheme, request: Request, cookie: string = ""): boolean {
  if (scheme.kind !== "apiKey") {
    const [kind = "", value = ""] = (request.headers.get("authorization") ?? "").split(/ +/);
    return kind.toLowerCase() === scheme.kind && value !== "";
  }
  if (scheme.in === "header") return (request.headers.get(scheme.wire) ?? "") !== "";
  const pairs =
    scheme.in === "query"
      ? queryPairs(new URL(request.url).search.slice(1))
      : cookiePairs(request.headers.get("cookie") ?? cookie);
  return pairs.some(({ name, raw }) => name === scheme.wire && raw !== "");
}

const places = { header: "headers", query: "query", cookie: "cookies" } as const;

function problemOf(scheme: MockScheme): InputProblem {
  if (scheme.kind === "apiKey")
    return { place: places[scheme.in], steps: [scheme.wire], message: "must hold an API key" };
  const message = scheme.kind === "bearer" ? "must hold a bearer token" : "must hold a user name and a password";
  return { place: "headers", steps: ["Authorization"], message };
}
