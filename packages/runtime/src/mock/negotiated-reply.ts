import { own } from "../client/own.js";
import { synthesize } from "../synthesis/synthesize.js";
import { anyBody } from "./any-body.js";
import { buildReply } from "./build-reply.js";
import { emptyReply } from "./empty-reply.js";
import { exampleOf } from "./example-of.js";
import { fillFields } from "./fill-fields.js";
import type { MockBody, MockReply } from "./mock-reply.js";
import { negotiate } from "./negotiate.js";
import type { Seed } from "./seed.js";
import type { Settled } from "./settled.js";

/** Statuses whose responses have no content (RFC 9110 sections 15.2, 15.3.5, 15.3.6, 15.4.5). */
const withoutContent: ReadonlySet<number> = new Set([101, 103, 204, 205, 304]);

/** What a body is and how it is announced. */
interface Content {
  readonly type: string;
  readonly value: unknown;
}

/** What differs from the document beside the answer itself. */
export interface NegotiationOptions {
  /** In the place of documented headers of the same names. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly seed?: Seed | undefined;
}

/** Makes a fresh response to a request, in the media type that it accepts (RFC 9110 section 12.5.1). */
export function negotiatedReply(
  request: Request,
  { reply, answer }: Settled,
  { headers, seed }: NegotiationOptions = {},
): Response {
  const { bodies } = reply;
  const documented = headers === undefined ? reply : { ...reply, headers: { ...reply.headers, ...headers } };
  const hasContent = bodies.length > 0 && !withoutContent.has(answer.status) && request.method !== "HEAD";
  if (!hasContent) return withoutBody(documented, answer);
  const content = contentFor(request, { reply, answer }, seed);
  if (content === undefined) return notAcceptable(bodies);
  const { type, value } = content;
  if (value === undefined) return withoutBody(documented, answer);
  const body = { types: [type], examples: {}, encode: anyBody };
  return buildReply(null, { ...documented, bodies: [body] }, { status: answer.status, headers: answer.headers }, value);
}

/** A body that is not there has no type. */
function withoutBody(reply: MockReply, { status, headers: given }: Settled["answer"]): Response {
  const headers = new Headers(given);
  headers.delete("content-type");
  return emptyReply(null, reply, { status, headers });
}

function contentFor(request: Request, { reply, answer }: Settled, seed: Seed | undefined): Content | undefined {
  const { bodies, fields = {} } = reply;
  const { status, body, example, type, fields: rows = [] } = answer;
  const usable =
    body !== undefined || example === undefined ? bodies : bodies.filter((one) => hasExample(one, example));
  const offers = usable.flatMap(({ types }) => types);
  // A server may disregard Accept (RFC 9110 section 12.4.1). Errors do: who asks for an image is told that it is missing.
  const fallback = status >= 400 ? offers[0] : undefined;
  const chosen = type ?? negotiate(request.headers.get("accept"), offers) ?? fallback;
  if (chosen === undefined) return undefined;
  if (body !== undefined) return { type: chosen, value: body };
  const source = usable.find(({ types }) => types.includes(chosen)) ?? usable[0];
  return { type: chosen, value: source && fillFields(valueOf(reply, source, example, seed), fields, rows) };
}

const hasExample = ({ examples }: MockBody, name: string): boolean => own(examples, name) !== undefined;

/**
 * An example, or a value made up from the schema where the document has none.
 *
 * @throws SynthesisError when there is neither an example nor a value that the schema allows
 */
function valueOf(
  { bodies, schemas = [] }: MockReply,
  body: MockBody,
  example: string | undefined,
  seed: Seed | undefined,
): unknown {
  const schema = example === undefined ? schemas[bodies.indexOf(body)] : undefined;
  return schema === undefined ? exampleOf(body, example) : synthesize(schema, { seed });
}

/** RFC 9110 section 15.5.7. */
function notAcceptable(bodies: readonly MockBody[]): Response {
  const offers = bodies.flatMap(({ types }) => types).join(", ");
  return new Response(`Not acceptable. Offered: ${offers}`, {
    status: 406,
    headers: { "content-type": "text/plain;charset=UTF-8" },
  });
}
