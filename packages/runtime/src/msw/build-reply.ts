import { HttpResponse } from "msw/http";
import { concreteType, encodeBody } from "./encode-body.js";
import { negotiate } from "./negotiate.js";
import type { MockBody, MockReply, ReplyOptions } from "./types.js";

/** Statuses whose responses have no content (RFC 9110 sections 15.2, 15.3.5, 15.3.6, 15.4.5). */
const withoutContent: ReadonlySet<number> = new Set([101, 103, 204, 205, 304]);
/** What an example says about the bytes on the wire is not true of ours. */
const aboutBytes = ["content-type", "content-length", "content-encoding", "transfer-encoding"] as const;

/** What a body is and how it is announced. */
interface Content {
  readonly type: string;
  readonly value: unknown;
}

/** Makes a fresh response to a request. */
export function buildReply(request: Request, reply: MockReply, body: unknown, options: ReplyOptions = {}): Response {
  const status = options.status ?? reply.status;
  const bodies = reply.bodies ?? [];
  const hasContent = bodies.length > 0 && !withoutContent.has(status) && request.method !== "HEAD";
  if (!hasContent) return respond(undefined, status, reply, options);
  const content = contentFor(request, status, bodies, body, options);
  return content === undefined ? notAcceptable(bodies) : respond(content, status, reply, options);
}

function contentFor(
  request: Request,
  status: number,
  bodies: readonly MockBody[],
  body: unknown,
  { example, type }: ReplyOptions,
): Content | undefined {
  const usable =
    body !== undefined || example === undefined ? bodies : bodies.filter((one) => hasExample(one, example));
  const offers = usable.flatMap(({ types }) => types);
  // A server may disregard Accept (RFC 9110 section 12.4.1). Errors do: who asks for an image is told that it is missing.
  const fallback = status >= 400 ? offers[0] : undefined;
  const chosen = type ?? negotiate(request.headers.get("accept"), offers) ?? fallback;
  if (chosen === undefined) return undefined;
  const source = usable.find(({ types }) => types.includes(chosen)) ?? usable[0];
  return { type: chosen, value: body === undefined ? exampleOf(source, example) : body };
}

function hasExample({ examples }: MockBody, name: string): boolean {
  return Object.hasOwn(examples, name);
}

function exampleOf(body: MockBody | undefined, name: string | undefined): unknown {
  const examples = body?.examples ?? {};
  return name === undefined ? Object.values(examples)[0] : examples[name];
}

function respond(content: Content | undefined, status: number, reply: MockReply, options: ReplyOptions): Response {
  const headers = new Headers(reply.headers);
  for (const name of aboutBytes) headers.delete(name);
  if (content?.value === undefined) {
    override(headers, options.headers);
    headers.delete("content-type");
    return new HttpResponse(null, { status, headers });
  }
  headers.set("content-type", concreteType(content.type, content.value));
  override(headers, options.headers);
  return new HttpResponse(encodeBody(content.value, content.type), { status, headers });
}

/** Each name replaces the one that is there; a name that comes twice, as `Set-Cookie` may, stays twice. */
function override(headers: Headers, init: HeadersInit | undefined): void {
  const added = [...new Headers(init)];
  for (const [name] of added) headers.delete(name);
  for (const [name, value] of added) headers.append(name, value);
}

/** RFC 9110 section 15.5.7. */
function notAcceptable(bodies: readonly MockBody[]): Response {
  const offers = bodies.flatMap(({ types }) => types).join(", ");
  return new HttpResponse(`Not acceptable. Offered: ${offers}`, {
    status: 406,
    headers: { "content-type": "text/plain;charset=UTF-8" },
  });
}
