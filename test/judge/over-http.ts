import { bypass } from "msw";
import { HttpHandler } from "msw/http";
import { operations } from "../contract/facts.ts";
import { servers } from "../contract/wire-table.ts";
import { docket } from "./docket.ts";
import type { Judge } from "./judge.ts";
import { preferring } from "./preferring.ts";
import { refusalIn } from "./refusal-in.ts";
import { requestOf } from "./request-of.ts";
import { violationsIn } from "./violations-in.ts";

/** Where a judge listens, and which one it is. */
export interface Listening {
  readonly kind: keyof typeof OBJECTIONS;
  /** Without a slash at the end. */
  readonly url: string;
}

/** How each of them says that something is not as documented. */
const OBJECTIONS = { "specloom mock": refusalIn, prism: violationsIn } as const;

/** A judge of its own process, to which requests are handed on. */
export function overHttp({ kind, url }: Listening): Judge {
  const objectionsIn = OBJECTIONS[kind];
  const mockOf = (id: string, reply?: string, example?: string): HttpHandler => {
    const { method, status, isIts } = exchangeOf(id, reply);
    return new HttpHandler(
      method,
      ({ request }) => isIts(request),
      async ({ request }) => {
        const response = await send(preferring(await redirected(request, url), { code: status, example }));
        docket.objections.push(...(await objectionsIn(response, status)));
        return response;
      },
    );
  };
  return {
    mockOf,
    handlers: operations.map(({ id }) => mockOf(id)),
    objectionsTo: async (request) => objectionsIn(await send(requestOf(request, url))),
  };
}

/** On a connection of its own: one that was idle for a while may be closed from the other side at any moment. */
function send(request: Request): Promise<Response> {
  request.headers.set("connection", "close");
  return fetch(bypass(request));
}

interface Exchange {
  readonly method: string;
  /** The status of the reply that is asked for. */
  readonly status: number | undefined;
  readonly isIts: (request: Request) => boolean;
}

function exchangeOf(id: string, reply: string | undefined): Exchange {
  const operation = operations.find((one) => one.id === id);
  if (operation === undefined) throw new Error(`there is no ${id}`);
  const status = operation.replies.find(({ name }) => name === reply)?.status;
  if (reply !== undefined && status === undefined) throw new Error(`${id} has no ${reply}`);
  const path = new RegExp(`^${operation.path.replaceAll(/\{[^}]*\}/g, "[^/]+")}$`);
  const isIts = ({ url }: Request): boolean =>
    path.test(new URL(url).pathname) && Object.values(servers).includes(new URL(url).origin);
  return { method: operation.method, status, isIts };
}

async function redirected(request: Request, origin: string): Promise<Request> {
  const { method, headers, url } = request;
  const { pathname, search } = new URL(url);
  const bytes = await request.arrayBuffer();
  return new Request(origin + pathname + search, { method, headers, ...(bytes.byteLength > 0 && { body: bytes }) });
}
