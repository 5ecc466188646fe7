import type { OperationInfo } from "../operation.js";
import type { Reading } from "../reader.js";
import { lineSplitter } from "./line-splitter.js";
import { parseText } from "./parse-text.js";
import { textChunks } from "./text-chunks.js";

async function* values(
  response: Response,
  operation: OperationInfo,
  signal: AbortSignal | null | undefined,
): AsyncGenerator<unknown, void, undefined> {
  const { push, rest } = lineSplitter();
  for await (const text of textChunks(response, operation, signal)) {
    for (const line of push(text)) if (line.trim()) yield parseText(operation, response, line);
  }
  if (rest().trim()) yield parseText(operation, response, rest());
}

/**
 * The values of JSON Lines (`application/jsonl`, `application/x-ndjson`), one a line, as they arrive; empty lines are
 * none. Leaving the loop cancels the body, which lets the connection go.
 *
 * @returns what may be walked once; it rejects with a ParseError at a line that is not JSON, with a NetworkError when the
 *   body breaks off, with the signal's reason when the call is aborted
 */
export const readJsonLines = async (
  response: Response,
  operation: OperationInfo,
  { signal }: Reading,
): Promise<AsyncIterable<unknown>> => values(response, operation, signal);
