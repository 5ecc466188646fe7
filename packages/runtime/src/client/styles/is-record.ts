/** Whether a value is an object with members of its own, from this realm or another: no list, date, map or the like. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  ({}).toString.call(value) === "[object Object]";
