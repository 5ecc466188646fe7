import type { ReplyBuilder } from "./lite-reply.js";
import { withHeaders } from "./with-headers.js";

/** Makes the response of a reply without a body. */
export const emptyReply: ReplyBuilder = (_accept, reply, { headers, status = reply.status } = {}) =>
  new Response(undefined, { status, headers: withHeaders(reply.headers ?? {}, headers) });
