import { QueryClient } from "@tanstack/react-query";
import { describe, expect, test, vi } from "vitest";
import { type ApiClient, createClient } from "../testing/client.js";
import { deleteUserMutation, usersKeys } from "../testing/react-query.js";
import { recorder, reply } from "../testing/recorder.js";
import { overMutation } from "./index.js";

const clientOf = (): ApiClient => createClient({ fetch: recorder(() => reply({})).fetch, token: "s3cret" });

describe("the options of a mutation hook", () => {
  const input = { path: { userId: "x" } };
  // Handed on and looked at for the query client only.
  const contextOf = (): never => {
    const context: unknown = { client: new QueryClient() };
    return context as never;
  };

  test("are the user's over the operation's, but for a callback, which comes beside it", async () => {
    const own = deleteUserMutation(clientOf());
    const onSuccess = vi.fn();
    const made = overMutation<null, never, typeof input, unknown>(own, { onSuccess, gcTime: 7, invalidates: false });
    expect(made).toMatchObject({ mutationKey: own.mutationKey, mutationFn: own.mutationFn, gcTime: 7 });
    const given = [null, input, undefined, contextOf()] as const;
    await made.onSuccess?.(...given);
    expect(onSuccess).toHaveBeenCalledExactlyOnceWith(...given);
  });

  test("make stale what has changed though the user's callback fails", async () => {
    const client = clientOf();
    const queries = new QueryClient();
    const key = usersKeys(client).users.detail("x");
    queries.setQueryData(key, 1);
    const failing = (): never => {
      throw new RangeError("mine");
    };
    const made = overMutation<null, never, typeof input, unknown>(deleteUserMutation(client), { onSuccess: failing });
    const context: unknown = { client: queries };
    await expect(made.onSuccess?.(null, input, undefined, context as never)).rejects.toThrow("mine");
    expect(queries.getQueryState(key)?.isInvalidated).toBe(true);
  });

  test("wait for the user's callback", async () => {
    let end = (): void => {};
    const onSuccess = (): Promise<void> => new Promise((resolve) => (end = resolve));
    const made = overMutation<null, never, typeof input, unknown>(deleteUserMutation(clientOf()), { onSuccess });
    const ended = vi.fn();
    const done = Promise.resolve(made.onSuccess?.(null, input, undefined, contextOf())).then(ended);
    await Promise.resolve();
    expect(ended).not.toHaveBeenCalled();
    end();
    await done;
    expect(ended).toHaveBeenCalledOnce();
  });
});
