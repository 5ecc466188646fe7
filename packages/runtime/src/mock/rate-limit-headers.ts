import type { WindowState } from "./rate-limit.js";

/** The names of what is told of a window, by how they end. */
const meanings = [
  [/retry-after$/i, "wait"],
  [/limit$/i, "limit"],
  [/remaining$/i, "remaining"],
  [/(?:consumed|used)$/i, "consumed"],
  [/reset$/i, "reset"],
] as const;

/**
 * The headers of a reply that tell of the window, by what the ends of their names mean, each written as its documented
 * value is.
 */
export function rateLimitHeaders(
  headers: Readonly<Record<string, string>> = {},
  state: WindowState,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, example]) => {
      const [, meaning] = meanings.find(([end]) => end.test(name)) ?? [];
      return meaning === undefined ? [] : [[name, textOf(meaning, example, state)]];
    }),
  );
}

function textOf(meaning: (typeof meanings)[number][1], example: string, state: WindowState): string {
  if (meaning === "wait") return inForm(example, state);
  return meaning === "reset" ? inForm(example, state) : String(state[meaning]);
}

/** A point in time as the example is one: a date, milliseconds or seconds since 1970, or the seconds until then. */
function inForm(example: string, { resetAt, msBeforeReset }: WindowState): string {
  const number = Number(example);
  if (example.trim() === "" || Number.isNaN(number)) {
    return /^\d{4}-/.test(example) ? new Date(resetAt).toISOString() : new Date(resetAt).toUTCString();
  }
  if (number > 1e11) return String(resetAt);
  return String(Math.ceil((number > 1e8 ? resetAt : msBeforeReset) / 1000));
}
