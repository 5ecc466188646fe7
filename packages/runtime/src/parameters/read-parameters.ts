import { own } from "../client/own.js";
import { facetsOf, isOpen } from "./facets.js";
import { type Pair, cookiePairs, queryPairs } from "./pairs.js";
import { attempt, ParameterError, type Place } from "./parameter-error.js";
import type { Shape } from "./shape.js";
import type { CookieParameter, HeaderParameter, PathParameter, QueryParameter } from "./style.js";

const anything: Shape = { any: true };

/** The parameters of an operation, as a client's descriptor lists them: a style by place and wire name. */
export interface ParameterTable {
  readonly path?: Readonly<Record<string, PathParameter>>;
  readonly query?: Readonly<Record<string, QueryParameter>>;
  readonly headers?: Readonly<Record<string, HeaderParameter>>;
  readonly cookies?: Readonly<Record<string, CookieParameter>>;
  /** What each is expected to be; without a shape it is read as text, or as the list or object that the text shows. */
  readonly shapes?: Readonly<Partial<Record<Place, Readonly<Record<string, Shape>>>>>;
}

/** What is read: a `Request`, or what stands for one. */
export interface ReadableRequest {
  /** Absolute, or from the first slash. */
  readonly url: string;
  readonly headers: Headers;
}

export interface ReadOptions {
  /** Reads nothing but the documented forms: no `page[count]=3`, no `emails[]=a`. */
  readonly strict?: boolean | undefined;
  /** The cookies as a Cookie header has them, where the platform shows none; else that header is read. */
  readonly cookie?: string | null | undefined;
}

/** The parameters of a request, by place and wire name; what was absent, or could not be read, is no member. */
export interface ReadParameters extends Readonly<Record<Place, Readonly<Record<string, unknown>>>> {
  /** Names of the query that belong to no parameter, decoded, each once. */
  readonly unknown: readonly string[];
  /** Parameters that came in a form that is not the documented one: `query.emails`. */
  readonly liberal: readonly string[];
  readonly errors: readonly ParameterError[];
}

/**
 * Reads all parameters of an operation; the reverse of the client's `buildRequest`.
 *
 * @param path - what stands for each variable of the path template, not decoded
 * @returns errors as data: it throws for nothing that a request holds
 */
export function readParameters(
  table: ParameterTable,
  request: ReadableRequest,
  path: Readonly<Record<string, string>> = {},
  { strict, cookie = request.headers.get("cookie") }: ReadOptions = {},
): ReadParameters {
  const errors: ParameterError[] = [];
  const liberal: string[] = [];
  const query = pairsFor(table.query, queryPairs(searchOf(request.url)));
  const cookies = pairsFor(table.cookies, cookiePairs(cookie ?? ""));
  const values = {
    path: readPlace("path", table, errors, (name, shape) => own(table.path, name)?.read(name, own(path, name), shape)),
    query: readPlace("query", table, errors, (name, shape) => {
      const onLiberal = (): unknown => liberal.push(`query.${name}`);
      return own(table.query, name)?.read(name, query, shape, { strict, onLiberal });
    }),
    headers: readPlace("headers", table, errors, (name, shape) =>
      own(table.headers, name)?.read(name, request.headers.get(name), shape),
    ),
    cookies: readPlace("cookies", table, errors, (name, shape) => own(table.cookies, name)?.read(name, cookies, shape)),
  };
  return { ...values, unknown: unknownOf(query), liberal, errors };
}

/** Objects whose members no document names come last: they take what the others leave. */
function readPlace(
  place: Place,
  table: ParameterTable,
  errors: ParameterError[],
  read: (name: string, shape: Shape) => unknown,
): Record<string, unknown> {
  const shapes = Object.keys(table[place] ?? {}).map(
    (name) => [name, own(table.shapes?.[place], name) ?? anything] as const,
  );
  const isLast = (shape: Shape): number => Number(isOpen(facetsOf(shape).objects));
  const values = shapes
    .sort(([, a], [, b]) => isLast(a) - isLast(b))
    .map(([name, shape]) => [name, collect(errors, () => attempt(place, name, () => read(name, shape)))] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function collect(errors: ParameterError[], read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ParameterError)) throw error;
    errors.push(error);
    return undefined;
  }
}

/** What stands under the very name of a parameter is no other one's, whatever brackets are in it. */
function pairsFor(table: object = {}, pairs: readonly Pair[]): readonly Pair[] {
  for (const pair of pairs) pair.taken = Object.hasOwn(table, pair.name);
  return pairs;
}

const searchOf = (url: string): string => url.split("#", 1)[0]?.split("?").slice(1).join("?") ?? "";

const unknownOf = (pairs: readonly Pair[]): string[] => [
  ...new Set(pairs.filter(({ taken }) => !taken).map(({ name }) => name)),
];
