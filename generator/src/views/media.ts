import type { Media, MediaTypeNames, Operation, Reply } from "../model.ts";
import { type Code, code } from "../print/code.ts";
import { literal } from "../print/literal.ts";
import type { Uses } from "../print/uses.ts";

/**
 * The media types of a body that a client asks for or sends. Where the document names media types, all that are named;
 * elsewhere the one that comes first in this order: `application/json`, other JSON, form, multipart, text, bytes, and by
 * name among equals.
 */
export function requestedMedia(media: readonly Media[], names: MediaTypeNames | undefined): readonly Media[] {
  const named = new Set(names?.names.values());
  const chosen = media.filter(({ type }) => named.has(type));
  if (chosen.length > 0) return chosen;
  return [...media].sort((a, b) => rank(a) - rank(b) || (a.type < b.type ? -1 : 1)).slice(0, 1);
}

const FORMATS = ["json", "form", "multipart", "text", "binary"] as const;

function rank(media: Media): number {
  return media.type === "application/json" ? -1 : FORMATS.indexOf(media.format);
}

/** Replies that can be a success: 2XX, or `default` where nothing else is documented as one. */
export function successReplies(operation: Operation): readonly Reply[] {
  const successes = operation.replies.filter(({ status }) => status !== "default" && isSuccess(status));
  return successes.length > 0 ? successes : operation.replies.filter(({ status }) => status === "default");
}

/** All other replies from 300 on. */
export function failureReplies(operation: Operation): readonly Reply[] {
  const successes = new Set(successReplies(operation));
  return operation.replies.filter((reply) => !successes.has(reply) && !isInformational(reply.status));
}

function isSuccess(status: Exclude<Reply["status"], "default">): boolean {
  return "range" in status ? status.range === 2 : status.code >= 200 && status.code < 300;
}

/** Replies that end a call: a server may send 1XX before one (RFC 9110 section 15.2), and a mock cannot. */
export function finalReplies(operation: Operation): readonly Reply[] {
  return operation.replies.filter(({ status }) => !isInformational(status));
}

function isInformational(status: Reply["status"]): boolean {
  if (status === "default") return false;
  return "range" in status ? status.range === 1 : status.code < 200;
}

/** The `accept` member of a descriptor; undefined where no reply has a body. */
export function acceptCode(
  operation: Operation,
  names: MediaTypeNames | undefined,
  uses: Uses,
  from: string,
): Code | undefined {
  const types = [...successReplies(operation), ...failureReplies(operation)].flatMap((reply) =>
    requestedMedia(reply.media, names),
  );
  return types.length === 0 ? undefined : mediaTypesCode(types, names, uses, from);
}

/** The shared table of names, a part of it, or a literal list. */
export function mediaTypesCode(
  media: readonly Media[],
  names: MediaTypeNames | undefined,
  uses: Uses,
  from: string,
): Code {
  const types = [...new Set(media.map(({ type }) => type))];
  const offered = [...(names?.names ?? [])].filter(([, type]) => types.includes(type));
  if (names === undefined || offered.length === 0 || !types.every((type) => [...names.names.values()].includes(type))) {
    return literal(types.map(concrete).join(", "));
  }
  if (offered.length === names.names.size) return uses.value("mediaTypes", from);
  const fallback = offered.find(([name]) => name === names.default) ?? offered[0];
  return code`${literal({ default: fallback?.[0] ?? "", names: Object.fromEntries(offered) }, 2)}`;
}

/** A range (`*\/*`) cannot be sent as a type of content: what `formatOf` takes it for is what such documents mean. */
function concrete(type: string): string {
  if (type === "*/*" || type === "application/*") return "application/json";
  return type === "text/*" ? "text/plain" : type;
}
