import { isValidElement } from "react";
import { describe, expect, test, vi } from "vitest";
import { type ApiClient, createClient } from "../testing/client.js";
import { UsersProvider, deleteUserMutation } from "../testing/react-query.js";
import { recorder, reply } from "../testing/recorder.js";
import { createClientContext, overMutation } from "./index.js";

const clientOf = (): ApiClient => createClient({ fetch: recorder(() => reply({})).fetch, token: "s3cret" });

test("a provider gives its own context the client", () => {
  const client = clientOf();
  const element = UsersProvider({ client, children: "below" });
  expect(isValidElement(element)).toBe(true);
  expect(element.props).toMatchObject({ value: client, children: "below" });
  const other = createClientContext<ApiClient>("OtherProvider").Provider({ client });
  expect(other.type).not.toBe(element.type);
});

describe("the options of a mutation hook", () => {
  const input = { path: { userId: "x" } };

  test("are the user's over the operation's, but for a callback, which comes beside it", async () => {
    const own = deleteUserMutation(clientOf());
    const invalidated = vi.spyOn(own, "onSuccess").mockResolvedValue();
    const onSuccess = vi.fn();
    const options = { onSuccess, gcTime: 7, invalidates: false } as const;
    const made = overMutation<null, never, typeof input, unknown>(own, options);
    expect(made).toMatchObject({ mutationKey: own.mutationKey, mutationFn: own.mutationFn, gcTime: 7 });
    // The context is handed on and not looked at.
    const given = [null, input, undefined, {} as never] as const;
    await made.onSuccess?.(...given);
    expect(onSuccess).toHaveBeenCalledExactlyOnceWith(...given);
    expect(invalidated).toHaveBeenCalledExactlyOnceWith(...given, options);
  });

  test("make stale what has changed though the user's callback fails", async () => {
    const own = deleteUserMutation(clientOf());
    const invalidated = vi.spyOn(own, "onSuccess").mockResolvedValue();
    const failing = (): never => {
      throw new RangeError("mine");
    };
    const made = overMutation<null, never, typeof input, unknown>(own, { onSuccess: failing });
    await expect(made.onSuccess?.(null, input, undefined, {} as never)).rejects.toThrow("mine");
    expect(invalidated).toHaveBeenCalledOnce();
  });
});
