import { createClient, getUser, limiter, retry } from "@iam-users/client";
import { createClient as createFetchClient } from "@iam-users/client/fetch";
import type { paths } from "@iam-users/types";
import createOpenapiFetchClient from "openapi-fetch";

/** One way to call `getUser`. */
export interface Caller {
  readonly name: string;
  readonly call: () => Promise<unknown>;
  /** The ratio to reach. */
  readonly most?: number;
}

export const REFERENCE = "openapi-fetch by itself";

const body = JSON.stringify({
  data: { user: { id: "sgJDWk3K21k6LE3tLU9nRK", name: "Ada", email: "ada@example.com", permissions: [] } },
});

/** A server of many requests a minute, so that the limiter has something to read and nothing to wait for. */
const headers = {
  "content-type": "application/json",
  "x-ratelimit-limit": "1000000000",
  "x-ratelimit-remaining": "999999999",
};

const fetch = async (_request: Request | string, _init?: RequestInit): Promise<Response> =>
  new Response(body, { headers });

const token = "token";
const path = { userId: "sgJDWk3K21k6LE3tLU9nRK" };
const baseUrl = "https://api.segmentapis.com";

const bare = async (): Promise<unknown> => {
  const sent = { accept: "application/vnd.segment.v1+json", authorization: `Bearer ${token}` };
  const response = await fetch(`${baseUrl}/users/${encodeURIComponent(path.userId)}`, { headers: sent });
  return response.json();
};

const reference = createOpenapiFetchClient<paths>({
  baseUrl,
  fetch,
  headers: { accept: "application/vnd.segment.v1+json", authorization: `Bearer ${token}` },
});
const plain = createClient({ token, fetch });
const overFetch = createFetchClient({ token, fetch });
const layered = createClient({ token, fetch, use: [retry(), limiter()] });

export const callers: readonly Caller[] = [
  { name: "bare", call: bare },
  { name: REFERENCE, call: () => reference.GET("/users/{userId}", { params: { path } }) },
  { name: "`@iam-users/client`", call: () => getUser(plain, { path }), most: 1.5 },
  { name: "… with `retry()` and `limiter()`", call: () => getUser(layered, { path }), most: 1.9 },
  { name: "`@iam-users/client/fetch`", call: () => getUser(overFetch, { path }), most: 1.2 },
];
