import type { IncomingMessage, ServerResponse } from "node:http";

const PAGES: Readonly<Record<string, readonly [names: readonly string[], next: string | null]>> = {
  "": [["ada", "ben"], "Mg=="],
  "Mg==": [["cid"], null],
};

function page(cursor: string): unknown {
  const [names, next] = PAGES[cursor] ?? [[], null];
  const users = names.map((name) => ({ id: name, name, email: `${name}@example.com` }));
  return { data: { users, pagination: { current: cursor, next } } };
}

const failure = (type: string): unknown => ({ errors: [{ type }] });

/**
 * An API on a real socket. It answers as a part of the request says, and repeats what it was sent where that shows what
 * arrived.
 */
export function api(): (response: ServerResponse, request: IncomingMessage, body: string) => void {
  const seen = new Map<string, number>();
  const users: Readonly<Record<string, (response: ServerResponse, count: number) => void>> = {
    missing: (response) => json(response, 404, failure("not-found")),
    html: (response) => response.writeHead(200, { "content-type": "text/html" }).end("<p>"),
    redirect: (response) => response.writeHead(302, { location: "https://example.invalid/" }).end(),
    once: (response, count) =>
      count % 2 === 1 ? json(response, 503, failure("busy")) : json(response, 200, { data: { attempts: 2 } }),
    slow: (response) => setTimeout(() => json(response, 200, {}), 3_000).unref(),
    large: (response) => json(response, 200, { data: "x".repeat(200_000) }),
  };
  return (response, request, body) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
    const [, collection, id = ""] = pathname.split("/");
    const count = (seen.get(pathname) ?? 0) + 1;
    seen.set(pathname, count);
    const answer = users[id];
    if (collection === "users" && answer) answer(response, count);
    else if (collection === "users" && id === "")
      json(response, 200, page(searchParams.get("pagination.cursor") ?? ""));
    else json(response, 200, { data: { ...echo(request), body } });
  };
}

function echo({ method, url, headers }: IncomingMessage): Record<string, unknown> {
  const { accept, authorization, "content-type": type } = headers;
  return { method, url, accept, authorization, type, hasId: headers["x-request-id"]?.length === 32 };
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
