/**
 * An event of a `text/event-stream` (WHATWG HTML §9.2).
 *
 * @typeParam T - what the data is as JSON, where the document says it
 */
export interface ServerSentEvent<T = unknown> {
  /** The name that the server gives it; `message` where it gives none. */
  readonly event: string;
  /** The text, the lines of several `data` fields joined by line feeds. */
  readonly data: string;
  /** The last id that the server gave this event or one before it; empty where it gave none. */
  readonly id: string;
  /** The milliseconds that the server last asked to wait before connecting again. */
  readonly retry: number | undefined;
  /**
   * The data as JSON, parsed when asked for: streams may end with data that is none, such as `[DONE]`.
   *
   * @throws ParseError when the data is not JSON; its message does not tell the data
   */
  json(): T;
}
