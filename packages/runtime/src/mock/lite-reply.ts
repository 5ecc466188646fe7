import type { ReplyOptions } from "./mock-answer.js";
import type { MockBody, MockReply } from "./mock-reply.js";

/**
 * Makes a fresh response.
 *
 * @param accept - the media type to answer in. Where the document does not offer it, the answer comes in the first one that
 *   it does: a server may disregard Accept (RFC 9110 section 12.4.1)
 * @param body - the example that the options name, or the default one, where absent
 */
export type ReplyBuilder<Reply = MockReply> = (
  accept: string | null,
  reply: Reply,
  options?: ReplyOptions,
  body?: unknown,
) => Response;

/** A body in at least one media type. */
interface JsonBody extends MockBody {
  readonly types: readonly [string, ...(readonly string[])];
}

/** A reply with one JSON body, as most are: `jsonReply` makes the response. */
export interface JsonReply extends MockReply {
  readonly bodies: readonly [JsonBody];
  readonly build?: undefined;
}

/** Any other reply, which names what makes the response: so a bundle has no more of that than it needs. */
export interface OtherReply extends MockReply {
  readonly build: ReplyBuilder;
}

/** A documented reply as a lite handler knows it. */
export type LiteReply = JsonReply | OtherReply;
