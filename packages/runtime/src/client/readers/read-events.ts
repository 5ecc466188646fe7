import type { OperationInfo } from "../operation.js";
import type { Reading } from "../reader.js";
import { eventParser } from "./event-parser.js";
import { lineSplitter } from "./line-splitter.js";
import { parseText } from "./parse-text.js";
import { ReceivedEvent } from "./received-event.js";
import type { ServerSentEvent } from "./server-sent-event.js";
import { textChunks } from "./text-chunks.js";

async function* events(
  response: Response,
  operation: OperationInfo,
  signal: AbortSignal | null | undefined,
): AsyncGenerator<ServerSentEvent, void, undefined> {
  const { push } = lineSplitter();
  const parse = eventParser();
  for await (const text of textChunks(response, operation, signal)) {
    for (const line of push(text)) {
      const fields = parse(line);
      if (fields) yield new ReceivedEvent(fields, (text) => parseText(operation, response, text));
    }
  }
}

/**
 * The events of a `text/event-stream` (WHATWG HTML §9.2.6) as they arrive. An event that the stream breaks off in is none.
 * Leaving the loop cancels the body, which lets the connection go.
 *
 * @returns what may be walked once; it rejects with a NetworkError when the body breaks off, with the signal's reason when
 *   the call is aborted
 */
export const readEvents = async (
  response: Response,
  operation: OperationInfo,
  { signal }: Reading,
): Promise<AsyncIterable<ServerSentEvent>> => events(response, operation, signal);
