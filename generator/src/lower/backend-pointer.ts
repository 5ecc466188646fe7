import type { RequestPlace } from "../model.ts";
import { unescape } from "./context.ts";

/** The members that a JSON pointer (RFC 6901) leads through; undefined where the text is none. */
export function pointerMembers(text: string): string[] | undefined {
  if (text === "") return [];
  return text.startsWith("/") ? text.split("/").slice(1).map(unescape) : undefined;
}

export function bodyPlace(members: readonly string[]): RequestPlace {
  return { in: "body", members };
}
