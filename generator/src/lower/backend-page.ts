import type { BackendPage, CursorPlace, Pagination, ParameterMember, RequestPlace, Schema } from "../model.ts";
import type { BackendSite } from "./backend-site.ts";

/**
 * How a list pages: by `x-specloom-pagination`, with the cursors of this page and the one before, and the total, where
 * members beside the next cursor have their usual names.
 */
export function backendPage(site: BackendSite, reply: Schema | undefined): BackendPage | undefined {
  const { pagination } = site.operation;
  if (pagination === undefined || reply === undefined || site.wish.action !== "list") return undefined;
  const beside = pagination.next.slice(0, -1);
  const around = site.shapes.at(reply, beside);
  const named = (pattern: RegExp, ...types: Schema["types"]): string[] | undefined => {
    const members = around === undefined ? [] : [...site.shapes.members(around)];
    const found = members.find(([name, one]) => pattern.test(plain(name)) && site.shapes.is(one, ...types));
    return found && [...beside, found[0]];
  };
  const previous = pagination.previous ?? named(/^prev(ious)?(cursor|page|token)*$/, "string");
  return {
    cursor: placeOf(site, pagination.cursor),
    count: pagination.count && placeOf(site, pagination.count),
    size: usualSize(site, pagination),
    next: cursorPlace(site, reply, pagination.next),
    previous: previous && cursorPlace(site, reply, previous),
    current: named(/^(current|this)(cursor|page|token)*$/, "string"),
    total: named(/^total(entries|items|count|results|elements|records)?$/, "integer", "number"),
  };
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}

function placeOf({ fail }: BackendSite, { in: place, wire, members }: ParameterMember): RequestPlace {
  if (place === "cookie") return fail("action", "a list cannot be paged by a cookie", "remove this");
  return { in: place, members: [wire, ...members] };
}

function usualSize({ shapes, operation }: BackendSite, { count }: Pagination): number | undefined {
  const parameter = operation.parameters.find(({ in: place, wire }) => place === count?.in && wire === count.wire);
  const schema = shapes.at(parameter?.schema, count?.members ?? []);
  const size = schema && shapes.parts(schema).find((part) => part.default !== undefined)?.default?.value;
  return typeof size === "number" && size >= 1 ? size : undefined;
}

/** Where there is no such page stands null, if it may, or nothing, if it may; text has to be empty otherwise. */
function cursorPlace({ shapes }: BackendSite, reply: Schema, at: readonly string[]): CursorPlace {
  const [schema, around] = [shapes.at(reply, at), shapes.at(reply, at.slice(0, -1))];
  if (schema !== undefined && shapes.isNullable(schema)) return { at, none: null };
  const isRequired = around !== undefined && shapes.requires(around, at.at(-1) ?? "");
  return { at, none: isRequired ? "" : undefined };
}
