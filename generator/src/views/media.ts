import type { Media, MediaTypeNames, Operation, Reply } from "../model.ts";
import { type Code, code } from "../print/code.ts";
import { literal } from "../print/literal.ts";
import type { Uses } from "../print/uses.ts";
import { RUNTIME } from "./context.ts";

/**
 * The media types of a body that a client asks for or sends. Where the document names media types, all that are named;
 * elsewhere the one that comes first in this order: `application/json`, other JSON, form, multipart, what comes piece by
 * piece, text, bytes, and by name among equals.
 */
export function requestedMedia(media: readonly Media[], names: MediaTypeNames | undefined): readonly Media[] {
  const named = new Set(names?.names.values());
  const chosen = media.filter(({ type }) => named.has(type));
  if (chosen.length > 0) return chosen;
  return byRank(media).slice(0, 1);
}

/** The media types of a body, the one that comes first in the order above before the others. */
export function byRank(media: readonly Media[]): Media[] {
  return [...media].sort((a, b) => rank(a) - rank(b) || (a.type < b.type ? -1 : 1));
}

const FORMATS = ["json", "form", "multipart", "events", "lines", "sequence", "text", "binary"] as const;

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
  const types = repliedMedia(operation, names);
  const sent = requestedMedia(operation.body?.media ?? [], names);
  return types.length === 0 ? undefined : mediaTypesCode(types, sent, names, uses, from);
}

/** The media types that are asked for. */
export function repliedMedia(operation: Operation, names: MediaTypeNames | undefined): readonly Media[] {
  const replies = [...successReplies(operation), ...failureReplies(operation)];
  return replies.flatMap((reply) => requestedMedia(reply.media, names));
}

/** Whether a caller can name a version of what an operation sends or gets. */
export function hasVersions(operation: Operation, names: MediaTypeNames): boolean {
  const sent = requestedMedia(operation.body?.media ?? [], names);
  return namesOf(repliedMedia(operation, names), names).length + namesOf(sent, names).length > 0;
}

/** The names of media types, where all of them have one. */
function namesOf(media: readonly Media[], { names }: MediaTypeNames): string[] {
  const named = new Set(names.values());
  if (!media.every(({ type }) => named.has(type))) return [];
  return [...names].flatMap(([name, type]) => (media.some((one) => one.type === type) ? [name] : []));
}

/**
 * What chooses a media type: the shared table of names, a part of it, or the only one there is.
 *
 * @param media - to choose from
 * @param others - what else the same call chooses from: a version that only these have leaves this to its usual one
 */
export function mediaTypesCode(
  media: readonly Media[],
  others: readonly Media[],
  names: MediaTypeNames | undefined,
  uses: Uses,
  from: string,
): Code {
  const own = names === undefined ? [] : namesOf(media, names);
  if (names === undefined || own.length === 0) {
    return mediaTypeCode([...new Set(media.map(askable))].join(", "), uses);
  }
  if (own.length === names.names.size) return uses.value("mediaTypes", from);
  const fallback = own.includes(names.default) ? names.default : (own[0] ?? "");
  const offered = new Set([...own, ...namesOf(others, names)]);
  const table = [...names.names.keys()].flatMap((name) => {
    const type = names.names.get(own.includes(name) ? name : fallback);
    return offered.has(name) && type !== undefined ? [[name, type] as const] : [];
  });
  return code`${uses.value("versioned", RUNTIME.client)}(${literal(Object.fromEntries(table), 2)}, ${literal(fallback)})`;
}

/** What chooses the media type of what has but one. */
export function mediaTypeCode(type: string, uses: Uses): Code {
  return code`${uses.value("mediaType", RUNTIME.client)}(${literal(type)})`;
}

/**
 * What is asked for, or sent, in the place of a range: of JSON (`*\/*`) and of text, what `formatOf` takes it for is what
 * such documents mean.
 */
export function askable({ type, format }: Media): string {
  if (!isRange(type)) return type;
  if (format === "json") return "application/json";
  return type === "text/*" ? "text/plain" : type;
}

/** What a caller calls a media type: of JSON a range means JSON, of bytes and text it is itself. */
export function choosable(media: Media): string {
  return media.format === "json" ? askable(media) : media.type;
}

/** Whether a media type names many: `image/*`. */
export function isRange(type: string): boolean {
  return /^[^/]+\/\*\s*(;|$)/.test(type);
}
