import { code } from "../print/code.ts";
import { header } from "../print/header.ts";
import { key } from "../print/key.ts";
import { literal } from "../print/literal.ts";
import { recordCode } from "../print/record.ts";
import type { View } from "../render.ts";
import { RUNTIME, type ViewContext } from "./context.ts";
import { toldInBodyCode } from "./query-wait.ts";

/** `rate-limits.ts`: the layers that know where bodies say how long to wait, where any do. */
export function clientRateLimitsView(context: ViewContext): View | undefined {
  if (!hasTold(context)) return undefined;
  const places = context.model.operations
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((operation) => ({ id: operation.id, value: toldInBodyCode(operation) }));
  const [first] = places;
  // What most APIs have is one place for all operations.
  const isOne = places.every(({ value }) => value === first?.value);
  return {
    header: header("the rate limits of the API", "client/rate-limits.ts.hbs"),
    runtime: literal(RUNTIME.client),
    isOne,
    told: first?.value ?? code``,
    places: recordCode(
      places.flatMap(({ id, value }) => (value === undefined ? [] : [{ key: key(id), value }])),
      0,
    ),
  };
}

/** Whether the client has layers of its own. */
export function hasTold({ model: { operations } }: ViewContext): boolean {
  return operations.some((operation) => toldInBodyCode(operation) !== undefined);
}
