import { handlers, listInvitesHandler, listUserGroupsFromUserHandler, listUsersHandler } from "@iam-users/msw";
import { getResponse } from "msw";
import { http } from "msw/http";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll } from "vitest";

/** A mocked API, and what it was asked. */
export interface MockServer {
  readonly server: ReturnType<typeof setupServer>;
  /** `GET /users`, in the order of the requests, and forgets them. */
  readonly take: () => string[];
}

/** Starts and stops the mock with the tests of a file; `fetch` is intercepted. */
export function mockServer(): MockServer {
  const server = setupServer(...handlers);
  let requests: string[] = [];
  server.events.on("request:start", ({ request }) => {
    const { pathname } = new URL(request.url);
    requests.push(`${request.method} ${pathname}`);
  });
  const take = (): string[] => {
    const taken = requests;
    requests = [];
    return taken;
  };
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  afterEach(() => {
    server.resetHandlers();
    take();
  });
  afterAll(() => server.close());
  return { server, take };
}

/** The documented pages of each list, in order. */
const PAGES = {
  "/users": [
    listUsersHandler.ok(undefined, { example: "firstPage" }),
    listUsersHandler.ok(undefined, { example: "middlePage" }),
    listUsersHandler.ok(undefined, { example: "lastPage" }),
  ],
  "/invites": [
    listInvitesHandler.ok(undefined, { example: "firstPage" }),
    listInvitesHandler.ok(undefined, { example: "lastPage" }),
  ],
  "/users/:userId/groups": [
    listUserGroupsFromUserHandler.ok(undefined, { example: "firstPage" }),
    listUserGroupsFromUserHandler.ok(undefined, { example: "lastPage" }),
  ],
} as const;

/** Answers a list with its documented pages; their cursors are those of the description's examples, in order. */
export function pagesOf(path: keyof typeof PAGES): ReturnType<typeof http.get> {
  const cursors = ["MA==", "Mg==", "Mw=="];
  return http.get(`https://api.segmentapis.com${path}`, ({ request }) => {
    const cursor = new URL(request.url).searchParams.get("pagination.cursor") ?? "MA==";
    const page = PAGES[path][cursors.indexOf(cursor)];
    if (page === undefined) throw new Error("no page has that cursor");
    return getResponse([page], request);
  });
}
