import type { IamUsersClient } from "@iam-users/client";
import * as hooks from "@iam-users/react-query";
import { IamUsersProvider } from "@iam-users/react-query";
import { QueryClient, QueryClientProvider, type UseMutationResult, type UseQueryResult } from "@tanstack/react-query";
import { act, renderHook, waitFor } from "@testing-library/react";
import { type ReactNode, createElement } from "react";
import { functionIn } from "./call.ts";

/** How a hook ended. */
export interface HookOutcome {
  readonly status: "error" | "pending" | "success" | "idle";
  readonly data: unknown;
  readonly error: unknown;
}

/** Renders the hook of an operation below a provider and waits for its end. */
export async function runHook(
  client: IamUsersClient,
  operation: string,
  kind: "query" | "mutation",
  input: unknown,
): Promise<HookOutcome> {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  const wrapper = ({ children }: { readonly children: ReactNode }): ReactNode =>
    createElement(
      QueryClientProvider,
      { client: queries },
      createElement(IamUsersProvider, { value: client }, children),
    );
  const use = functionIn(hooks, `use${operation.charAt(0).toUpperCase()}${operation.slice(1)}`);
  try {
    return kind === "query" ? await runQuery(use, input, wrapper) : await runMutation(use, input, wrapper);
  } finally {
    queries.clear();
  }
}

type Wrapper = (props: { readonly children: ReactNode }) => ReactNode;
type Hook = (...input: unknown[]) => unknown;

async function runQuery(use: Hook, input: unknown, wrapper: Wrapper): Promise<HookOutcome> {
  // Called by name: what each hook returns is for the tests of types to say.
  const { result, unmount } = renderHook(() => use(input) as UseQueryResult, { wrapper });
  return settled(result, unmount);
}

async function runMutation(use: Hook, input: unknown, wrapper: Wrapper): Promise<HookOutcome> {
  const { result, unmount } = renderHook(() => use() as UseMutationResult<unknown, unknown, unknown>, { wrapper });
  act(() => result.current.mutate(input));
  return settled(result, unmount);
}

async function settled(result: { readonly current: HookOutcome }, unmount: () => void): Promise<HookOutcome> {
  const isSettled = (): boolean => ["error", "success"].includes(result.current.status);
  await waitFor(() => isSettled() || Promise.reject(new Error("still pending")), { interval: 2, timeout: 15_000 });
  const { status, data, error } = result.current;
  unmount();
  return { status, data, error };
}
