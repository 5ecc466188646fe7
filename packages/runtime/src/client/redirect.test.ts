import { type Server, createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type AuthScheme,
  type ClientOptions,
  type Operation,
  type Result,
  NetworkError,
  apiKey,
  bearer,
  createClient,
  fetchTransport,
  openapiFetchTransport,
  unwrap,
  mediaType,
} from "./index.js";

/** What arrived: the path, and the headers that may carry a credential. */
const arrived: { path: string | undefined; authorization: unknown; key: unknown }[] = [];
let server: Server;
let baseUrl: string;

beforeAll(async () => {
  server = createServer(({ url, headers }, response) => {
    arrived.push({ path: url, authorization: headers.authorization, key: headers["x-key"] });
    if (url === "/old") response.writeHead(301, { location: "/new" }).end();
    else response.writeHead(200, { "content-type": "application/json" }).end('{"new":true}');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  baseUrl = `http://127.0.0.1:${address.port}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

const move = (auth?: AuthScheme): Operation<Result> => ({
  id: "move",
  method: "GET",
  path: "/old",
  accept: mediaType("application/json"),
  request: [],
  failures: /4..|5../,
  ...(auth && { auth }),
});

describe.each([
  ["fetch", fetchTransport],
  ["openapi-fetch", openapiFetchTransport],
])("a 301 with a Location, over %s", (_name, transport) => {
  const call = (options: ClientOptions<string> = {}, auth?: AuthScheme): Promise<Result> => {
    arrived.length = 0;
    return createClient<"x", string>({ id: "x", baseUrl, transport }, options).call(move(auth), {});
  };
  const paths = (): unknown[] => arrived.map(({ path }) => path);

  test.each([undefined, "manual"] as const)("%s: a failure with its status and where it leads", async (redirect) => {
    const result = await call(redirect && { init: { redirect } });
    expect(result).toMatchObject({ ok: false, status: 301, body: undefined, operation: { id: "move" } });
    expect(result.response.headers.get("location")).toBe("/new");
    expect(() => unwrap(result)).toThrow("GET /old answered 301 (move)");
    expect(paths()).toEqual(["/old"]);
  });

  test("error: no answer", async () => {
    await expect(call({ init: { redirect: "error" } })).rejects.toBeInstanceOf(NetworkError);
    expect(paths()).toEqual(["/old"]);
  });

  test("follow: the answer of the other place", async () => {
    expect(await call({ init: { redirect: "follow" }, token: "t" }, bearer("t"))).toMatchObject({
      ok: true,
      status: 200,
      body: { new: true },
    });
    expect(arrived).toEqual([
      { path: "/old", authorization: "Bearer t", key: undefined },
      { path: "/new", authorization: "Bearer t", key: undefined },
    ]);
  });

  test("follow, with a key in a header: not followed", async () => {
    const result = await call({ init: { redirect: "follow" }, auth: { k: "s3cret" } }, apiKey("k", "header", "X-Key"));
    expect(result).toMatchObject({ ok: false, status: 301 });
    expect(arrived).toEqual([{ path: "/old", authorization: undefined, key: "s3cret" }]);
  });
});

test("a browser, which hides a redirect, leaves the status 0 and no body", async () => {
  const hidden = Object.defineProperties(new Response(null), {
    type: { value: "opaqueredirect" },
    status: { value: 0 },
    ok: { value: false },
  });
  const client = createClient<"x", string>(
    { id: "x", baseUrl: "https://api.example.com", transport: fetchTransport },
    { fetch: async () => hidden },
  );
  expect(await client.call({ ...move(), failures: /(?!304).../ }, {})).toMatchObject({
    ok: false,
    status: 0,
    body: undefined,
  });
});
