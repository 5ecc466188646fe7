import { own } from "../client/own.js";

/** Whether a key, or a member of one, holds all of a part, from the left: what TanStack Query calls a partial match. */
export const matches = (key: unknown, part: unknown): boolean =>
  key === part ||
  (Object(key) === key &&
    Object(part) === part &&
    // What is its own object is one, which TypeScript does not see.
    Object.entries(part as object).every(([name, value]) => matches(own(key as object, name), value)));
