// @vitest-environment jsdom
import { createIamUsersClient } from "@iam-users/client";
import { getUserHandler } from "@iam-users/msw";
import { IamUsersProvider, useGetUserSuspense } from "@iam-users/react-query";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render } from "@testing-library/react";
import { type ReactNode, StrictMode, Suspense, useDeferredValue, useState, useTransition } from "react";
import { describe, expect, test } from "vitest";
import { mockServer } from "./mock-server.ts";
import { waitFor } from "./wait-for.ts";

const { server, take } = mockServer();
const [ada, bob] = ["sgJDWk3K21k6LE3tLU9nRK", "dLPzv57d5nRGz8U5iegLKp"];

/** The name of a user; suspends until it is there. */
function Name({ userId }: { readonly userId: string }): ReactNode {
  return useGetUserSuspense({ path: { userId } }).data?.data?.user.name;
}

/** A page that shows a user, tells whether it is turning to another one, and turns to Bob. */
type Page = (props: { readonly onTurn: (turn: () => void) => void }) => ReactNode;

function Transition({ onTurn }: Parameters<Page>[0]): ReactNode {
  const [userId, setUserId] = useState(ada);
  const [isPending, startTransition] = useTransition();
  onTurn(() => startTransition(() => setUserId(bob)));
  return [isPending && "turning from ", <Name key="name" userId={userId} />];
}

function Deferred({ onTurn }: Parameters<Page>[0]): ReactNode {
  const [userId, setUserId] = useState(ada);
  const shown = useDeferredValue(userId);
  onTurn(() => setUserId(bob));
  return [shown !== userId && "turning from ", <Name key="name" userId={shown} />];
}

/** Without either: for comparison. */
function Urgent({ onTurn }: Parameters<Page>[0]): ReactNode {
  const [userId, setUserId] = useState(ada);
  onTurn(() => setUserId(bob));
  return <Name userId={userId} />;
}

/** Everything that is on the screen from when Bob is asked for until he is there. */
async function textsOf(Shown: Page): Promise<readonly (string | null)[]> {
  let answer = (): void => {};
  const gate = new Promise<void>((resolve) => (answer = resolve));
  server.use(
    getUserHandler(async ({ path, reply }) => {
      if (path.userId === ada) return reply.ok();
      await gate;
      return reply.example("limitedUser");
    }),
  );
  let turn = (): void => {};
  const { container, unmount } = render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <IamUsersProvider value={createIamUsersClient({ token: "t" })}>
          <Suspense fallback="waiting">
            <Shown onTurn={(given) => (turn = given)} />
          </Suspense>
        </IamUsersProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
  await waitFor(() => expect(container.textContent).toBe("Amara Okafor"));
  await act(async () => turn());
  await waitFor(() => expect(take()).toContain(`GET /users/${bob}`));
  const texts = [container.textContent];
  await act(async () => answer());
  await waitFor(() => expect(container.textContent).toContain("Jonas Weber"));
  texts.push(container.textContent);
  expect(take()).toEqual([]);
  unmount();
  return texts;
}

describe("while another user is read", () => {
  test.each([
    ["a transition leaves on the screen who is there", Transition, "turning from Amara Okafor"],
    ["a deferred value leaves on the screen who is there", Deferred, "turning from Amara Okafor"],
    ["an urgent update shows what waits", Urgent, "waiting"],
  ] as const)("%s", async (_title, page, meanwhile) => {
    const [held, ...after] = await textsOf(page);
    expect(held).toContain(meanwhile);
    expect(after).toEqual(["Jonas Weber"]);
  });
});
