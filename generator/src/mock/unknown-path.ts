import { nearest } from "../load/did-you-mean.ts";
import { basePathOf } from "./base-path-of.ts";
import { problemResponse } from "./problem-response.ts";
import { type Route, findRoute } from "./route.ts";

/** How many operations are listed. */
const LISTED = 50;

/** The answer where no operation has the path, with what a person needs to see why. */
export function unknownPath(routes: readonly Route[], target: string): Response {
  const operations = routes.slice(0, LISTED).map(({ operation: { method, path } }) => `${method} ${path}`);
  const detail = ["No operation has this path.", ...hintFor(routes, target)].join(" ");
  return problemResponse(404, "No such operation", detail, { operations });
}

function hintFor(routes: readonly Route[], target: string): string[] {
  const bases = new Set(routes.flatMap(({ operation }) => operation.servers.map(basePathOf)));
  const missing = [...bases].find((base) => base !== "" && findRoute(routes, "GET", base + target) !== undefined);
  if (missing !== undefined) return [`Paths begin with ${missing}, as those of the API's server do.`];
  const path = target.split("?", 1)[0] ?? "";
  const near = nearest(path, new Set(routes.map(({ operation }) => operation.path)));
  return near === undefined ? [] : [`Did you mean ${near}?`];
}
