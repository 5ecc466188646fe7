import type { EventFields } from "./event-parser.js";
import type { ServerSentEvent } from "./server-sent-event.js";

/** An event as data: its way to JSON is no member of its own, so that it can be compared, printed and cloned. */
export class ReceivedEvent implements ServerSentEvent {
  readonly event: string;
  readonly data: string;
  readonly id: string;
  readonly retry: number | undefined;
  readonly #parse: (text: string) => unknown;

  constructor({ event, data, id, retry }: EventFields, parse: (text: string) => unknown) {
    this.event = event;
    this.data = data;
    this.id = id;
    this.retry = retry;
    this.#parse = parse;
  }

  json(): unknown {
    return this.#parse(this.data);
  }
}
