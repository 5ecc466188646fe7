import { Refusal } from "../errors/refusal.js";
import { own } from "../own.js";
import type { RequestWriter } from "../request/request-writer.js";
import { isRecord } from "../styles/is-record.js";
import type { Encodings } from "./encodings.js";
import { formEntries } from "./form-entries.js";
import { itemsOf } from "./items-of.js";
import { multipartBlob } from "./multipart-blob.js";
import { type Part, partAs } from "./part.js";
import { setBody } from "./set-body.js";

const isBlob = (part: unknown): part is Blob => part instanceof Blob;

/** What has no encoding is written as `multipart` does, bytes of no type as the platform does. */
const plainParts = (name: string, value: unknown): Part[] =>
  formEntries({ [name]: value }, isBlob).map(([key, content]) => {
    const type = isBlob(content) ? content.type || "application/octet-stream" : undefined;
    return { name: key, content, type };
  });

/** The parts of one member; a style's pairs are not percent-encoded where no URL holds them. */
function partsOf(name: string, value: unknown, encoding: Encodings[string] | undefined): Part[] {
  if (encoding === undefined) return plainParts(name, value);
  if (typeof encoding === "string") return itemsOf(value).map((item) => partAs(name, item, encoding));
  return [...new URLSearchParams(encoding(name, value))].map(([key, content]) => ({ name: key, content }));
}

/**
 * A body of `multipart/form-data` with an Encoding Object (OpenAPI 3.1.1 §4.8.15) for some members: a media type makes a
 * part of that type, one for each item of a list; a style makes parts as it makes query parameters. FormData passes.
 */
/* @__NO_SIDE_EFFECTS__ */
export function multipartWith(encodings: Encodings): RequestWriter {
  return (draft) => {
    const { body } = draft.input;
    if (body === undefined) return;
    draft.at = "body";
    if (body instanceof FormData) return setBody(draft, body);
    if (!isRecord(body)) throw new Refusal("is not an object");
    const blob = multipartBlob(
      Object.entries(body).flatMap(([name, value]) => partsOf(name, value, own(encodings, name))),
    );
    setBody(draft, blob, blob.type);
  };
}
