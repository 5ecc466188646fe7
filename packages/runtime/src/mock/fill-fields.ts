import { atPath } from "../client/pages/at-path.js";
import type { Fields } from "./mock-answer.js";

type Path = readonly string[];

/**
 * A copy of a body with facts at the places that a reply names for them.
 *
 * Places below the first item of one list, as `/errors/0/field`, make the list one item for each row of facts; elsewhere
 * the first row alone is told. Places that a row says nothing of keep what they hold.
 *
 * @param places - JSON pointers by the names of facts
 */
export function fillFields(body: unknown, places: Readonly<Record<string, string>>, rows: readonly Fields[]): unknown {
  const [row] = rows;
  if (row === undefined) return body;
  const paths = Object.entries(places).map(([name, pointer]) => [name, pathOf(pointer)] as const);
  const list = listAbove(paths.map(([, path]) => path));
  if (list === undefined) return put(body, paths, row);
  const below = paths.map(([name, path]) => [name, path.slice(list.length + 1)] as const);
  const template = atPath(body, [...list, "0"]);
  return set(
    body,
    list,
    rows.map((one) => put(template, below, one)),
  );
}

/** RFC 6901 section 4. */
const pathOf = (pointer: string): Path =>
  pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));

/** The list whose first item all the paths lead into. */
function listAbove(paths: readonly Path[]): Path | undefined {
  const [first = []] = paths;
  const length = first.indexOf("0");
  if (length < 0) return undefined;
  const list = first.slice(0, length);
  const isBelow = (path: Path): boolean => [...list, "0"].every((step, index) => path[index] === step);
  return paths.every(isBelow) ? list : undefined;
}

const put = (value: unknown, paths: readonly (readonly [string, Path])[], row: Fields): unknown =>
  paths.reduce((made, [name, path]) => (row[name] === undefined ? made : set(made, path, row[name])), value);

/** RFC 6901 section 4: anything else is no place in a list. */
const INDEX = /^(0|[1-9]\d*)$/;

/** A copy with a value at a path; what is not there on the way is made. */
function set(value: unknown, [step, ...rest]: Path, member: unknown): unknown {
  if (step === undefined) return member;
  if (INDEX.test(step) && (Array.isArray(value) || (value === undefined && step === "0"))) {
    const items: unknown[] = Array.isArray(value) ? [...value] : [];
    items[Number(step)] = set(items[Number(step)], rest, member);
    return items;
  }
  const members: object = typeof value === "object" && value !== null ? value : {};
  return Object.fromEntries([...Object.entries(members), [step, set(atPath(members, [step]), rest, member)]]);
}
