import { own } from "../client/own.js";

/** Whether a key, or a member of one, holds all of a part, from the left: what TanStack Query calls a partial match. */
export const matches = (key: unknown, part: unknown): boolean =>
  key === part ||
  (!!key &&
    !!part &&
    typeof key === "object" &&
    typeof part === "object" &&
    Object.entries(part).every(([name, value]) => matches(own(key, name), value)));
