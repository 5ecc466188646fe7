import { isRange, matchesType } from "./matches-type.js";
import type { MockMedia, MockRequestBody } from "./mock-operation.js";
import { readForm } from "./read-form.js";
import { readMultipart } from "./read-multipart.js";

/** The body of a request. */
export interface ReadBody {
  /** Nothing where there is none. */
  readonly value?: unknown;
  /** How it was read. */
  readonly media?: MockMedia;
  /** Why it could not be read, in words that follow the name of the body. */
  readonly problem?: string;
  /** Whether it is of a media type that the document does not have. */
  readonly unsupported?: boolean;
}

/**
 * Reads the body of a request by its Content-Type.
 *
 * @param request - is read to its end: give a clone where somebody else wants its body too
 * @returns what is wrong as data: it throws for nothing that a request holds
 */
export async function readBody({ media }: MockRequestBody, request: Request): Promise<ReadBody> {
  const bytes = await request.arrayBuffer();
  const type = request.headers.get("content-type");
  if (bytes.byteLength === 0 && !isEmptyContent(media, type)) return {};
  // What says nothing of itself is taken for what the document expects (RFC 9110 section 8.3).
  const chosen = type === null ? media[0] : mediaFor(media, type);
  if (chosen === undefined) return { unsupported: true, problem: unsupportedWords(media) };
  try {
    return { media: chosen, value: await valueOf(chosen, bytes, type ?? "") };
  } catch {
    return { media: chosen, problem: unreadableWords[chosen.format] };
  }
}

/** Bytes and text may be empty and there all the same. */
function isEmptyContent(media: readonly MockMedia[], type: string | null): boolean {
  const format = type === null ? undefined : mediaFor(media, type)?.format;
  return format === "binary" || format === "text";
}

/** The media type itself before a range. */
function mediaFor(media: readonly MockMedia[], type: string): MockMedia | undefined {
  const fitting = media.filter(({ types }) => types.some((one) => matchesType(type, one)));
  return fitting.find(({ types }) => types.some((one) => !isRange(one) && matchesType(type, one))) ?? fitting[0];
}

function unsupportedWords(media: readonly MockMedia[]): string {
  return `must be sent as ${media.flatMap(({ types }) => types).join(" or ")}`;
}

const unreadableWords: Readonly<Record<MockMedia["format"], string>> = {
  json: "must be JSON",
  form: "must be a form",
  multipart: "must be a multipart form",
  text: "must be text",
  binary: "must be bytes",
};

function valueOf(media: MockMedia, bytes: ArrayBuffer, type: string): unknown {
  switch (media.format) {
    case "json":
      return JSON.parse(textOf(bytes));
    case "form":
      return readForm(media, textOf(bytes));
    case "multipart":
      return readMultipart(media, bytes, type);
    case "text":
      return textOf(bytes);
    case "binary":
      return new Blob([bytes], { type });
  }
}

const textOf = (bytes: ArrayBuffer): string => new TextDecoder("utf-8", { fatal: true }).decode(bytes);
