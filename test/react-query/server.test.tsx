// @vitest-environment jsdom
import { createIamUsersClient } from "@iam-users/client";
import { useGetUser, useListUsersSuspenseInfinite } from "@iam-users/react-query";
import { getUserOptions, iamUsersKeys, listUsersInfiniteOptions, prefetchQuery } from "@iam-users/react-query/options";
import {
  type DehydratedState,
  HydrationBoundary,
  QueryClient,
  QueryClientProvider,
  dehydrate,
} from "@tanstack/react-query";
import { type ReactNode, act } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { IamUsersProvider } from "@iam-users/react-query";
import { mockServer } from "./mock-server.ts";
import { waitFor } from "./wait-for.ts";

const { take } = mockServer();
const path = { userId: "sgJDWk3K21k6LE3tLU9nRK" };
const query = { pagination: { count: 2 } };
const SECRET = "s3cret-token";

function Page(): ReactNode {
  const user = useGetUser({ path });
  const users = useListUsersSuspenseInfinite({ query });
  return (
    <p>
      {user.data?.data?.user.name}, {users.data.pages[0]?.data?.users.length} users
    </p>
  );
}

/** The page below its providers; a query that is fresh for long enough is not asked for again. */
function App({ state, queries }: { readonly state?: DehydratedState; readonly queries?: QueryClient }): ReactNode {
  const own = queries ?? new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } });
  return (
    <QueryClientProvider client={own}>
      <HydrationBoundary state={state}>
        <IamUsersProvider value={createIamUsersClient({ token: SECRET })}>
          <Page />
        </IamUsersProvider>
      </HydrationBoundary>
    </QueryClientProvider>
  );
}

describe("across a server boundary", () => {
  test("what a server has read is not read again, and holds no secret", async () => {
    const server = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } });
    const client = createIamUsersClient({ token: SECRET });
    await Promise.all([
      prefetchQuery(server, getUserOptions(client, { path }, { headers: { "X-Trace": SECRET } })),
      prefetchQuery(server, listUsersInfiniteOptions(client, { query })),
    ]);
    expect(take().sort()).toEqual(["GET /users", `GET /users/${path.userId}`]);
    const html = renderToString(<App queries={server} />);
    const sent = JSON.stringify(dehydrate(server));
    expect(html).toContain("Amara Okafor");
    expect(sent + html).not.toContain(SECRET);

    const container = document.body.appendChild(document.createElement("div"));
    container.innerHTML = html;
    const mistakes: unknown[] = [];
    const browser = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } });
    const state: DehydratedState = JSON.parse(sent);
    const app = <App state={state} queries={browser} />;
    const root = await act(async () => hydrateRoot(container, app, { onRecoverableError: (e) => mistakes.push(e) }));
    await waitFor(() => expect(container.textContent).toContain("Amara Okafor, 2 users"));
    const keys = iamUsersKeys(client);
    expect(browser.getQueryCache().findAll({ queryKey: keys.users.all() })).toHaveLength(2);
    expect(mistakes).toEqual([]);
    expect(take()).toEqual([]);
    await act(async () => root.unmount());
    container.remove();
  });
});
