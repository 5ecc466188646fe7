import * as overOpenapiFetch from "@iam-users/client";
import * as overFetch from "@iam-users/client/fetch";
import { describe, expect, test } from "vitest";
import { servers, token } from "../contract/wire-table.ts";
import { recordingFetch } from "../support/recording-fetch.ts";

test("the client lists the servers of the wire table, the US first", () => {
  expect(overOpenapiFetch.servers).toEqual({ default: servers.us, names: servers });
});

describe.each([
  { name: "@iam-users/client", entry: overOpenapiFetch },
  { name: "@iam-users/client/fetch", entry: overFetch },
])("$name", ({ entry }) => {
  async function originOf(options: overOpenapiFetch.ApiClientOptions): Promise<string | undefined> {
    const { fetch, sent } = recordingFetch();
    await entry.createIamUsersClient({ ...options, token, fetch }).getUser({ path: { userId: "x" } });
    return sent[0]?.origin;
  }

  test("calls the server that is named, else the first", async () => {
    expect(await originOf({ server: "eu" })).toBe(servers.eu);
    expect(await originOf({ server: "us" })).toBe(servers.us);
    expect(await originOf({})).toBe(servers.us);
    expect(await originOf({ server: undefined })).toBe(servers.us);
  });

  test("baseUrl wins", async () => {
    expect(await originOf({ server: "eu", baseUrl: "https://elsewhere.example" })).toBe("https://elsewhere.example");
  });

  test("refuses another name, which the compiler does too, when the client is made", () => {
    // @ts-expect-error no such server
    expect(() => entry.createClient({ server: "uk" })).toThrow("must be one of eu,us");
    // @ts-expect-error its servers have no variables
    entry.createClient({ variables: {} });
  });

  test("clients of different servers keep different caches", () => {
    expect(entry.createClient({ server: "eu" }).scope).not.toBe(entry.createClient().scope);
  });
});
