import { notDocumented } from "../errors/not-documented.js";
import type { OperationInfo } from "../operation.js";
import type { Reading } from "../reader.js";
import { parseText } from "./parse-text.js";
import { textChunks } from "./text-chunks.js";

/** RFC 7464 §2.4: a number or a word is whole only with white space after it. */
const isCut = (text: string): boolean => /^\s*[^\s{["][^]*\S$/.test(text);

function parse(operation: OperationInfo, response: Response, text: string): unknown {
  if (isCut(text)) throw notDocumented(operation, response, text);
  return parseText(operation, response, text);
}

async function* values(
  response: Response,
  operation: OperationInfo,
  signal: AbortSignal | null | undefined,
): AsyncGenerator<unknown, void, undefined> {
  let rest = "";
  for await (const chunk of textChunks(response, operation, signal)) {
    const texts = chunk.split("\x1e");
    texts[0] = rest + (texts[0] ?? "");
    rest = texts.pop() ?? "";
    for (const text of texts) if (text.trim()) yield parse(operation, response, text);
  }
  if (rest.trim()) yield parse(operation, response, rest);
}

/**
 * The values of a JSON text sequence (`application/json-seq`, RFC 7464) as they arrive: each follows a record separator.
 * Leaving the loop cancels the body, which lets the connection go.
 *
 * @returns what may be walked once; it rejects with a ParseError at a text that is not JSON or was cut, with a NetworkError
 *   when the body breaks off, with the signal's reason when the call is aborted
 */
export const readJsonSequence = async (
  response: Response,
  operation: OperationInfo,
  { signal }: Reading,
): Promise<AsyncIterable<unknown>> => values(response, operation, signal);
