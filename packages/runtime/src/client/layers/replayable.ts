import type { Exchange } from "../layer.js";

/** An exchange, watched for whether it can be sent again. */
export interface Replayable {
  readonly exchange: Exchange;
  /** False once a body was a stream: it is read but once. */
  readonly again: () => boolean;
}

/** Watches what the requests of an exchange are made of. */
export function replayable(exchange: Exchange): Replayable {
  let streamed = false;
  const prepare: Exchange["prepare"] = async () => {
    const request = await exchange.prepare();
    streamed ||= request.init.body instanceof ReadableStream;
    return request;
  };
  return { exchange: { ...exchange, prepare }, again: () => !streamed };
}

/** Lets go of a response that nobody will read, and of its connection. */
export function discard(response?: Response): void {
  response?.body?.cancel().catch(() => {});
}
