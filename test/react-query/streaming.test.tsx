import { type ApiError, createIamUsersClient } from "@iam-users/client";
import { getUserHandler } from "@iam-users/msw";
import { IamUsersProvider, useGetUserSuspense } from "@iam-users/react-query";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { PassThrough } from "node:stream";
import { type ReactNode, StrictMode, Suspense } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { mockServer } from "./mock-server.ts";

const { server, take } = mockServer();
const path = { userId: "sgJDWk3K21k6LE3tLU9nRK" };
const SECRET = "s3cret-token";

function Name(): ReactNode {
  return <b>{useGetUserSuspense({ path }).data?.data?.user.name}</b>;
}

/** Renders a page as a server does: the shell goes out at once, what suspends follows when it is there. */
async function stream(onChunk: () => void): Promise<{ readonly html: string; readonly errors: readonly unknown[] }> {
  const errors: unknown[] = [];
  const out = new PassThrough();
  const { pipe } = renderToPipeableStream(
    // A whole document: of anything less React 19 sends nothing until it knows that no part of a head is to come.
    <html lang="en">
      <body>
        <StrictMode>
          <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
            <IamUsersProvider value={createIamUsersClient({ token: SECRET })}>
              <h1>User</h1>
              <Suspense fallback="waiting">
                <Name />
              </Suspense>
            </IamUsersProvider>
          </QueryClientProvider>
        </StrictMode>
      </body>
    </html>,
    {
      onShellReady: () => pipe(out),
      onError: (error) => void errors.push(error),
    },
  );
  let html = "";
  for await (const chunk of out.setEncoding("utf8")) {
    html += String(chunk);
    onChunk();
  }
  return { html, errors };
}

describe("a stream from a server", () => {
  test("begins with what waits, and holds the answer when it is there, asked for once and without a secret", async () => {
    let answer = (): void => {};
    const gate = new Promise<void>((resolve) => (answer = resolve));
    server.use(
      getUserHandler(async ({ reply }) => {
        await gate;
        return reply.ok();
      }),
    );
    // Were the shell to wait for the answer, neither would ever come.
    const { html, errors } = await stream(answer);
    expect(errors).toEqual([]);
    expect(html).toMatch(/<h1>User<\/h1>.*waiting.*<b>Amara Okafor<\/b>/s);
    expect(html).not.toContain(SECRET);
    expect(take()).toEqual([`GET /users/${path.userId}`]);
  });

  test("leaves to the browser what failed, and tells the server the typed error", async () => {
    server.use(getUserHandler.notFound());
    const { html, errors } = await stream(() => {});
    expect(errors).toEqual([expect.objectContaining({ name: "ApiError", status: 404 } satisfies Partial<ApiError>)]);
    expect(html).toContain("waiting");
    // React writes the message for developers.
    expect(html).not.toMatch(new RegExp(`${SECRET}|${path.userId}`));
  });
});
