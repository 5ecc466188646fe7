import { type RequestOptions, request } from "node:http";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, test } from "vitest";
import type { Incoming } from "./answered.ts";
import type { Answerer } from "./create-answerer.ts";
import type { LogEntry } from "./log-entry.ts";
import { type MockServer, serve } from "./serve.ts";

const place = { host: "127.0.0.1", port: 0 };
const open: MockServer[] = [];
afterEach(() => Promise.all(open.splice(0).map(({ close }) => close())));

const ok = (response: Response) => ({ response, operation: undefined, reports: [], notes: [] });

/** A server that answers so, what came in, and what was logged. */
async function started(respond: (incoming: Incoming) => Response | Promise<Response>) {
  const came: Incoming[] = [];
  const logged: LogEntry[] = [];
  const answer: Answerer = async (incoming) => {
    came.push(incoming);
    return ok(await respond(incoming));
  };
  const server = await serve(answer, place, (entry) => logged.push(entry));
  open.push(server);
  return { ...server, came, logged };
}

/** Over node:http, which sends a target and headers as they are. */
function send(url: string, options: RequestOptions, body?: string) {
  const { promise, resolve, reject } = Promise.withResolvers<{
    readonly status: number | undefined;
    readonly rawHeaders: readonly string[];
    readonly body: string;
  }>();
  request(url, options, (message) => {
    text(message).then(
      (read) => resolve({ status: message.statusCode, rawHeaders: message.rawHeaders, body: read }),
      reject,
    );
  })
    .on("error", reject)
    .end(body);
  return promise;
}

describe("what comes in", () => {
  test("is as it was sent: target, headers that come twice, and the body", async () => {
    let body = "";
    const { url, came } = await started(async (incoming) => {
      body = await new Response(incoming.body).text();
      return new Response();
    });
    const headers = [
      "host",
      "x",
      "Cookie",
      "a=1",
      "cookie",
      "b=2",
      "x-a",
      "1",
      "X-A",
      "2",
      "transfer-encoding",
      "chunked",
    ];
    await send(url, { method: "POST", path: "/%7Ea/../b%2Fc?q=[]&q", headers }, "grüße");
    expect(came[0]?.target).toBe("/%7Ea/../b%2Fc?q=[]&q");
    expect(came[0]?.headers.get("x-a")).toBe("1, 2");
    expect(came[0]?.headers.get("cookie")).toBe("a=1; b=2");
    expect(body).toBe("grüße");
  });

  test.each([
    ["http://proxied.example/a?b", "/a?b"],
    ["http://proxied.example", "/"],
    ["*", "/*"],
  ])("the target %s is the path %s", async (path, target) => {
    const { url, came } = await started(() => new Response());
    await send(url, { method: "OPTIONS", path });
    expect(came[0]?.target).toBe(target);
  });

  test("a body that nobody reads does not keep the next request waiting", async () => {
    const { url, came } = await started(() => new Response("no", { status: 401 }));
    const large = "x".repeat(3_000_000);
    for (let turn = 0; turn < 2; turn++) {
      const response = await fetch(url, { method: "POST", body: large });
      expect([response.status, await response.text()]).toEqual([401, "no"]);
    }
    expect(came).toHaveLength(2);
  });

  test("an answer that nobody waits for is given up", async () => {
    const { promise: aborted, resolve } = Promise.withResolvers<string>();
    const { url, logged } = await started(async ({ signal }) => {
      signal.addEventListener("abort", () => resolve("aborted"));
      await aborted;
      return new Response();
    });
    await expect(fetch(url, { signal: AbortSignal.timeout(20) })).rejects.toThrow("timeout");
    expect(await aborted).toBe("aborted");
    expect(logged).toEqual([]);
  });
});

describe("what goes out", () => {
  test("has its length, and each header as often as it is there", async () => {
    const headers = new Headers([
      ["set-cookie", "a=1"],
      ["set-cookie", "b=2"],
    ]);
    const { url } = await started(() => new Response("grüße", { status: 201, headers }));
    const { status, rawHeaders, body } = await send(url, {});
    expect([status, body]).toEqual([201, "grüße"]);
    const pairs = rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [[name, rawHeaders[index + 1]]] : []));
    expect(pairs).toEqual(
      expect.arrayContaining([
        ["set-cookie", "a=1"],
        ["set-cookie", "b=2"],
        ["content-length", "7"],
      ]),
    );
  });

  test("has no body for HEAD, nor for a status without content", async () => {
    const { url } = await started(({ method }) =>
      method === "HEAD" ? new Response("x") : new Response(null, { status: 204 }),
    );
    expect(await send(url, { method: "HEAD" })).toMatchObject({ status: 200, body: "" });
    const empty = await send(url, { method: "DELETE" });
    expect(empty).toMatchObject({ status: 204, body: "" });
    expect(empty.rawHeaders.map((name) => name.toLowerCase())).not.toContain("content-length");
  });

  test("may be read by pages", async () => {
    const { url } = await started(() => new Response("", { headers: { "x-a": "1", vary: "accept" } }));
    const { headers } = await fetch(url, { headers: { origin: "https://page.example" } });
    expect(headers.get("access-control-allow-origin")).toBe("https://page.example");
    expect(headers.get("access-control-expose-headers")).toContain("x-a");
    expect(headers.get("vary")).toBe("accept, origin");
  });

  test("is logged", async () => {
    const { url, logged } = await started(() => Response.json({}));
    await fetch(`${url}/a?b=c`);
    expect(logged).toMatchObject([{ method: "GET", path: "/a", status: 200, type: "application/json", problems: [] }]);
  });
});

describe("a place where there is no listening", () => {
  test("a port in use", async () => {
    const { url } = await started(() => new Response());
    const port = Number(new URL(url).port);
    await expect(
      serve(
        async () => ok(new Response()),
        { ...place, port },
        () => {},
      ),
    ).rejects.toThrow(`E_LISTEN: port ${port} of 127.0.0.1 is in use`);
  });

  test("a host of elsewhere", async () => {
    const elsewhere = { host: "192.0.2.1", port: 0 };
    await expect(
      serve(
        async () => ok(new Response()),
        elsewhere,
        () => {},
      ),
    ).rejects.toThrow("E_LISTEN: cannot listen at port 0 of 192.0.2.1: EADDRNOTAVAIL");
  });
});
