import { bypass } from "msw";
import { HttpHandler } from "msw/http";
import { inject } from "vitest";
import { operations } from "../../contract/facts.ts";
import { servers } from "../../contract/wire-table.ts";
import { preferring } from "./preferring.ts";

/**
 * In the place of `test/support/mock.ts` and of `@iam-users/msw`: handlers that hand each request on to `specloom mock`,
 * so that the same tests hold for what is served.
 */

/** A handler that asks the served mock for the documented reply. */
export function mockOf(id: string, reply?: string, example?: string): HttpHandler {
  const operation = operations.find((one) => one.id === id);
  if (operation === undefined) throw new Error(`there is no ${id}`);
  const status = operation.replies.find(({ name }) => name === reply)?.status;
  if (reply !== undefined && status === undefined) throw new Error(`${id} has no ${reply}`);
  const path = new RegExp(`^${operation.path.replaceAll(/\{[^}]*\}/g, "[^/]+")}$`);
  const isIts = ({ url }: Request): boolean =>
    path.test(new URL(url).pathname) && Object.values(servers).includes(new URL(url).origin);
  return new HttpHandler(
    operation.method,
    ({ request }) => isIts(request),
    async ({ request }) => {
      const { method, headers, url } = request;
      const { pathname, search } = new URL(url);
      const bytes = await request.arrayBuffer();
      const init = { method, headers, ...(bytes.byteLength > 0 && { body: bytes }) };
      const forwarded = new Request(inject("mockServer") + pathname + search, init);
      return fetch(bypass(preferring(forwarded, { code: status, example })));
    },
  );
}

/** One for each operation, each giving what the served mock gives unasked. */
export const handlers: HttpHandler[] = operations.map(({ id }) => mockOf(id));
