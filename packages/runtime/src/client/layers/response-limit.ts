import { SizeError } from "../errors/size-error.js";
import type { Exchange, Layer } from "../layer.js";
import { receive } from "../receive.js";

/** How much of an answer is read. */
export interface ResponseLimitOptions {
  /** Bytes of a body, decompressed. */
  readonly maxBytes: number;
}

/** What is walked and never held whole. */
const STREAMS = /^text\/event-stream|jsonl|ndjson|json-seq|json-lines/i;

/** Reads a body to its end, or to where there is too much; leaving the loop lets go of the connection. */
async function readAll(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<BlobPart[] | undefined> {
  const chunks: BlobPart[] = [];
  const reader = body.getReader();
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return chunks;
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value.slice());
  }
}

async function bounded({ operation, signal }: Exchange, response: Response, maxBytes: number): Promise<Response> {
  const { body, status, statusText, headers } = response;
  if (!body || status < 200 || STREAMS.test(headers.get("content-type") ?? "")) return response;
  const chunks = await receive(operation, signal, () => readAll(body, maxBytes));
  if (!chunks) throw new SizeError(operation, maxBytes);
  return new Response(new Blob(chunks), { status, statusText, headers });
}

/**
 * A layer that bounds what an answer may cost in memory: a longer body rejects with a SizeError, and its connection is let
 * go. The length that a server announces is not believed. Event streams and lines of JSON are not bounded, as they are
 * never held whole. A body has been read when the layer is done, so that `retry()` outside of it tries again what breaks
 * off. The response that it gives has no `url` and no `redirected`, as one that was made by hand.
 */
/* @__NO_SIDE_EFFECTS__ */
export function responseLimit({ maxBytes }: ResponseLimitOptions): Layer {
  return (next) => async (exchange) => bounded(exchange, await next(exchange), maxBytes);
}
