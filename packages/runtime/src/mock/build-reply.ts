import { own } from "../client/own.js";
import { concreteType, encodeBody } from "./encode-body.js";
import { exampleOf } from "./example-of.js";
import { fillFields } from "./fill-fields.js";
import type { MockAnswer } from "./mock-answer.js";
import type { MockBody, MockReply } from "./mock-reply.js";
import { negotiate } from "./negotiate.js";
import type { Seed } from "./seed.js";
import type { Settled } from "./settled.js";

/** Statuses whose responses have no content (RFC 9110 sections 15.2, 15.3.5, 15.3.6, 15.4.5). */
const withoutContent: ReadonlySet<number> = new Set([101, 103, 204, 205, 304]);
/** What an example says about the bytes on the wire is not true of ours. */
const aboutBytes = ["content-type", "content-length", "content-encoding", "transfer-encoding"] as const;

/** What a body is and how it is announced. */
interface Content {
  readonly type: string;
  readonly value: unknown;
}

/** What differs from the document beside the answer itself. */
export interface BuildOptions {
  /** In the place of documented headers of the same names. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly seed?: Seed | undefined;
}

/** Makes a fresh response to a request. */
export function buildReply(request: Request, { reply, answer }: Settled, options: BuildOptions = {}): Response {
  const bodies = reply.bodies ?? [];
  const hasContent = bodies.length > 0 && !withoutContent.has(answer.status) && request.method !== "HEAD";
  if (!hasContent) return respond(undefined, reply, answer, options);
  const content = contentFor(request, reply, answer, options);
  return content === undefined ? notAcceptable(bodies) : respond(content, reply, answer, options);
}

function contentFor(
  request: Request,
  { bodies = [], fields }: MockReply,
  { status, body, example, type, fields: rows = [] }: MockAnswer,
  { seed }: BuildOptions,
): Content | undefined {
  const usable =
    body !== undefined || example === undefined ? bodies : bodies.filter((one) => hasExample(one, example));
  const offers = usable.flatMap(({ types }) => types);
  // A server may disregard Accept (RFC 9110 section 12.4.1). Errors do: who asks for an image is told that it is missing.
  const fallback = status >= 400 ? offers[0] : undefined;
  const chosen = type ?? negotiate(request.headers.get("accept"), offers) ?? fallback;
  if (chosen === undefined) return undefined;
  if (body !== undefined) return { type: chosen, value: body };
  const source = usable.find(({ types }) => types.includes(chosen)) ?? usable[0];
  return { type: chosen, value: fillFields(source && exampleOf(source, example, seed), fields ?? {}, rows) };
}

const hasExample = ({ examples }: MockBody, name: string): boolean => own(examples, name) !== undefined;

function respond(
  content: Content | undefined,
  reply: MockReply,
  { status, headers: own }: MockAnswer,
  { headers: others = {} }: BuildOptions,
): Response {
  const headers = new Headers({ ...reply.headers });
  for (const [name, value] of Object.entries(others)) headers.set(name, value);
  for (const name of aboutBytes) headers.delete(name);
  if (content?.value === undefined) {
    override(headers, own);
    headers.delete("content-type");
    return new Response(null, { status, headers });
  }
  headers.set("content-type", concreteType(content.type, content.value));
  override(headers, own);
  return new Response(encodeBody(content.value, content.type), { status, headers });
}

/** Each name replaces the one that is there; a name that comes twice, as `Set-Cookie` may, stays twice. */
function override(headers: Headers, init: HeadersInit | undefined): void {
  if (init === undefined) return;
  const added = [...new Headers(init)];
  for (const [name] of added) headers.delete(name);
  for (const [name, value] of added) headers.append(name, value);
}

/** RFC 9110 section 15.5.7. */
function notAcceptable(bodies: readonly MockBody[]): Response {
  const offers = bodies.flatMap(({ types }) => types).join(", ");
  return new Response(`Not acceptable. Offered: ${offers}`, {
    status: 406,
    headers: { "content-type": "text/plain;charset=UTF-8" },
  });
}
