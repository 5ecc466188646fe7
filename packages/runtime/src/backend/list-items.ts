import { atPath } from "../client/pages/at-path.js";
import { invalid } from "./answers.js";
import type { BackendAnswer } from "./backend.js";
import type { CursorPlace, ListAction, PageData, Path } from "./backend-table.js";
import type { Page } from "./collection.js";
import type { Item } from "./list.js";
import { type Target, succeed } from "./outcome.js";
import { withAt } from "./place.js";

/** How many items a page has where neither the request nor the table says. */
const SIZE = 20;

/** The items of a list, or a page of them with its cursors. */
export const listItems = ({ items, request }: Target, action: ListAction): BackendAnswer => {
  const { page } = action;
  if (page === undefined) return succeed(action, items.all());
  const count = page.count && atPath(request, page.count);
  // Clients that have no cursor may send the parameter without a value.
  const cursor = String(atPath(request, page.cursor) ?? "") || undefined;
  const found = items.page(cursor, sizeOf(count, page));
  if (found === undefined) return invalid("must be a cursor that this list has given", page.cursor);
  const outcome = succeed(action, found.items);
  return outcome.ok ? { ok: true, body: withCursors(outcome.body, page, found) } : outcome;
};

const sizeOf = (count: unknown, { size = SIZE }: PageData): number =>
  typeof count === "number" && count >= 1 ? Math.floor(count) : size;

const withCursors = (body: unknown, page: PageData, found: Page<Item>): unknown => {
  const places: readonly (readonly [at: Path | undefined, value: unknown])[] = [
    [page.current, found.current],
    cursorAt(page.next, found.next),
    cursorAt(page.previous, found.previous),
    [page.total, found.total],
  ];
  return places.reduce<unknown>(
    (whole, [at, value]) => (at === undefined || value === undefined ? whole : withAt(whole, at, value)),
    body,
  );
};

const cursorAt = (place: CursorPlace | undefined, cursor: string | undefined): readonly [Path | undefined, unknown] => [
  place?.at,
  cursor ?? place?.none,
];
