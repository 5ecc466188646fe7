import type { Operation, Reply } from "../model.ts";
import { type Code, code } from "../print/code.ts";
import { memberCode } from "./member-code.ts";
import { statusNumber } from "./status-number.ts";

type Told = NonNullable<Reply["retryAfter"]>;

/**
 * A function that finds in the body of a failure how long to wait, in milliseconds: at the first place that tells, from the
 * most particular status to `default`. Nothing where the document names no place.
 */
export function toldInBodyCode({ replies }: Operation): Code | undefined {
  const sorted = replies.toSorted((a, b) => statusNumber(b) - statusNumber(a));
  const places = sorted.flatMap(({ retryAfter }) => (retryAfter ? [placeCode(retryAfter)] : []));
  const [first, ...rest] = new Set(places);
  return first && code`(body) => ${rest.reduce((found, place) => code`${found} || ${place}`, first)}`;
}

function placeCode({ pointer, unit }: Told): Code {
  const steps = pointer.split("/").slice(1);
  const place = memberCode(
    code`body`,
    steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~")),
  );
  return unit === "ms" ? place : code`Number(${place}) * 1000`;
}
