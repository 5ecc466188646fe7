import { emptyReply } from "./empty-reply.js";
import { exampleOf } from "./example-of.js";
import { jsonBody } from "./json-body.js";
import type { ReplyBuilder } from "./lite-reply.js";
import { withHeaders } from "./with-headers.js";

/** Makes the response of any reply, whatever bodies it has. */
export const buildReply: ReplyBuilder = (accept, reply, options = {}, body) => {
  const { example, headers, status = reply.status, type } = options;
  const offers = reply.bodies.flatMap((one) =>
    !example || example in one.examples ? one.types.map((offer) => ({ ...one, offer })) : [],
  );
  const wanted = type ?? accept;
  const chosen = offers.find(({ offer }) => offer === wanted) ?? offers[0];
  if (!chosen) return emptyReply(accept, reply, options);
  const { encode = jsonBody, offer } = chosen;
  const value = body === undefined ? exampleOf(chosen, example) : body;
  const [sent, contentType] = encode(value, type ?? offer);
  return new Response(sent, {
    status,
    headers: withHeaders({ ...reply.headers, "content-type": contentType }, headers),
  });
};
