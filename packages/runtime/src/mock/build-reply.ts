import { exampleOf } from "./example-of.js";
import { jsonBody } from "./json-body.js";
import type { ReplyOptions } from "./mock-answer.js";
import type { MockReply } from "./mock-reply.js";

/**
 * Makes a fresh response.
 *
 * @param accept - the media type to answer in. Where the document does not offer it, the answer comes in the first one that
 *   it does: a server may disregard Accept (RFC 9110 section 12.4.1)
 * @param body - the example that the options name, or the default one, where absent
 */
export function buildReply(
  accept: string | null,
  reply: MockReply,
  body?: unknown,
  { example, headers, status = reply.status, type }: ReplyOptions = {},
): Response {
  const offers = (reply.bodies ?? []).flatMap((one) =>
    !example || example in one.examples ? one.types.map((offer) => ({ ...one, offer })) : [],
  );
  const wanted = type ?? accept;
  const chosen = offers.find(({ offer }) => offer === wanted) ?? offers[0];
  let documented = reply.headers ?? {};
  let sent;
  if (chosen) {
    const { encode = jsonBody, offer } = chosen;
    const [written, contentType] = encode(body === undefined ? exampleOf(chosen, example) : body, type ?? offer);
    sent = written;
    documented = { ...documented, "content-type": contentType };
  }
  const all = new Headers(documented);
  const own = headers ? [...new Headers(headers)] : [];
  for (const [name] of own) all.delete(name);
  for (const [name, value] of own) all.append(name, value);
  return new Response(sent, { status, headers: all });
}
