import { type ApiClientOptions, createClient, createLighthouseClient, getLamp, unwrap } from "@lighthouse/client";
import { getPictureHandler, handlers, listLampsV2Handler } from "@lighthouse/msw";
import { getResponse } from "msw";
import { describe, expect, test } from "vitest";

/** A client whose requests are kept and answered by the generated mock. */
function lighthouse(answer: (request: Request) => Promise<Response> = mocked) {
  const requests: Request[] = [];
  const fetch = (request: Request): Promise<Response> => {
    requests.push(request.clone());
    return answer(request);
  };
  const auth = { key: "k-1", login: { username: "ada", password: "pässword" } };
  return { api: createLighthouseClient({ fetch, auth }), client: createClient({ fetch, auth }), requests };
}

async function mocked(request: Request): Promise<Response> {
  return (
    (await getResponse(handlers, request)) ??
    Promise.reject(new Error(`nobody answers ${request.method} ${request.url}`))
  );
}

const url = (request: Request | undefined): string =>
  request?.url.replace("https://north.lighthouse.example/v1", "") ?? "";

describe("parameters on the wire", () => {
  test("query: form without explode, pipes, deepObject, JSON content, reserved characters, an odd name", async () => {
    const { api, requests } = lighthouse();
    await api.listLampsV2({
      query: {
        ids: ["a", "b,c"],
        kinds: ["fixed", "flash"],
        filter: { colour: "a b", "min-height": 12.5 },
        area: { km: 5 },
        near: "geo:60.1,24.9",
        "page[size]": 3,
      },
      headers: { "X-Trace-Id": "t 1" },
    });
    expect(url(requests[0])).toBe(
      "/lamps?area=%7B%22km%22%3A5%7D&filter%5Bcolour%5D=a%20b&filter%5Bmin-height%5D=12.5&ids=a,b%2Cc&kinds=fixed%7Cflash&near=geo:60.1,24.9&page%5Bsize%5D=3",
    );
    expect(requests[0]?.headers.get("x-trace-id")).toBe("t 1");
    expect(requests[0]?.headers.get("x-api-key")).toBe("k-1");
  });

  test("a call without arguments sends nothing but the path", async () => {
    const { api, requests } = lighthouse();
    await api.listLampsV2();
    expect(url(requests[0])).toBe("/lamps");
  });

  test("path: label beside matrix-like text, and what a label may not become", async () => {
    const { api, requests } = lighthouse();
    await api.readLog({ path: { "lamp-id": "a/b", lines: [1, 2] } });
    expect(url(requests[0])).toBe("/lamps/.a%2Fb/log;lines=1;lines=2");
    await expect(api.readLog({ path: { "lamp-id": ".", lines: [1] } })).rejects.toThrow(/lamp-id/);
    expect(requests).toHaveLength(1);
  });

  test("a cookie, a form body, and basic credentials in UTF-8", async () => {
    const { api, requests } = lighthouse();
    await api.signIn({ cookies: { session: "s;1" }, body: { keeper: "Ada & Co", scopes: ["a", "b"] } });
    expect(await requests[0]?.text()).toBe("keeper=Ada+%26+Co&scopes=a&scopes=b");
    expect(requests[0]?.headers.get("content-type")).toMatch(/^application\/x-www-form-urlencoded/);
    await api.delete_({ path: { "lamp-id": "x" } });
    expect(requests[1]?.headers.get("authorization")).toBe(`Basic ${Buffer.from("ada:pässword").toString("base64")}`);
  });

  test("a multipart body keeps its boundary and its file", async () => {
    const { api, requests } = lighthouse();
    await api.uploadPicture({ path: { "lamp-id": "x" }, body: { file: new Blob(["png"], { type: "image/png" }) } });
    const form = await requests[0]?.formData();
    expect(form?.get("file")).toBeInstanceOf(Blob);
  });
});

describe("answers", () => {
  test("204, HEAD, text and bytes", async () => {
    const { api } = lighthouse();
    expect(await unwrap(api.delete_({ path: { "lamp-id": "x" } }))).toBeUndefined();
    expect(await unwrap(api.countLamps())).toBeUndefined();
    expect(await unwrap(api.readLog({ path: { "lamp-id": "x", lines: [1] } }))).toBeTypeOf("string");
    expect(await unwrap(api.getPicture({ path: { "lamp-id": "x" } }))).toBeInstanceOf(Blob);
  });

  test("a recursive schema, and the example as it is written", async () => {
    const { api } = lighthouse();
    expect(await unwrap(api.listLampsV2())).toEqual<unknown>([
      { id: "a", name: null },
      { id: "b", name: "Skerry", 'a"b': true, constructor: "brass" },
    ]);
    expect((await api.getRegions()).ok).toBe(true);
  });

  test("a range and default, by any status of theirs", async () => {
    const failing = (status: number) =>
      lighthouse(async (request) => {
        const handler =
          status < 500
            ? listLampsV2Handler.clientError(undefined, { status })
            : listLampsV2Handler.unexpected(undefined, { status });
        return (await getResponse([handler], request)) ?? Response.error();
      });
    for (const status of [400, 418, 499, 500, 503]) {
      const result = await failing(status).api.listLampsV2();
      expect(result).toMatchObject({ ok: false, status, body: { title: expect.any(String) } });
    }
  });

  test("bytes of one's own", async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const { api } = lighthouse(
      async (request) => (await getResponse([getPictureHandler.ok(bytes)], request)) ?? Response.error(),
    );
    const body = await unwrap(api.getPicture({ path: { "lamp-id": "x" } }));
    expect(new Uint8Array(await body.arrayBuffer())).toEqual(bytes);
  });

  test("a function called by itself does what the facade does", async () => {
    const { client } = lighthouse();
    const result = await getLamp(client, { path: { "lamp-id": "a" } });
    expect(result.status).toBe(200);
  });
});

describe("servers", () => {
  const originOf = async (options: ApiClientOptions): Promise<string | undefined> => {
    const requests: Request[] = [];
    const fetch = async (request: Request): Promise<Response> => {
      requests.push(request);
      return Response.json({});
    };
    await createLighthouseClient({ ...options, fetch }).listLampsV2();
    return requests[0]?.url;
  };

  test("a server by name, its variables typed from the document and kept in their place", async () => {
    expect(await originOf({})).toBe("https://north.lighthouse.example/v1/lamps");
    expect(await originOf({ server: "coast", variables: { region: "south", base: "v2/x" } })).toBe(
      "https://south.lighthouse.example/v2%2Fx/lamps",
    );
    expect(await originOf({ variables: { region: "south" }, baseUrl: "https://x.example" })).toBe(
      "https://x.example/lamps",
    );
  });

  test("what is not listed is refused, by the compiler too", () => {
    // @ts-expect-error no such coast
    expect(() => createClient({ variables: { region: "east" } })).toThrow("variables.region must be one of");
    expect(() => createClient({ variables: { base: ".." } })).toThrow("variables.base cannot be in a path");
  });
});

test("a cursor parameter of its own, whose name holds a dot, and pointers with escapes", async () => {
  const answers = [
    { list: { "all~keepers": [{ keeper: "ada" }] }, "/next": "k 2" },
    { list: null, "/next": null },
  ];
  const { api, requests } = lighthouse(async () => Response.json(answers.shift()));
  expect(await api.listKeepers.all({ query: { page: { "size.of": 1 } } })).toEqual([{ keeper: "ada" }]);
  expect(requests.map(({ url }) => new URL(url).search)).toEqual([
    "?page%5Bsize.of%5D=1",
    "?from.key=k%202&page%5Bsize.of%5D=1",
  ]);
});

describe("bodies of several kinds, from the mock", () => {
  test("an answer in each media type", async () => {
    const { api } = lighthouse();
    expect(await unwrap(api.exportLamps())).toEqual([{ id: "a", name: null }]);
    expect(await unwrap(api.exportLamps({ accept: "text/csv" }))).toBe("id,name\na,\n");
    const lines = await api.exportLamps({ accept: "application/x-ndjson" });
    const lamps: unknown[] = [];
    if (lines.status === 200) for await (const lamp of lines.body) lamps.push(lamp);
    expect(lamps).toMatchObject([{ id: expect.any(String) }]);
  });

  test("an event stream and JSON Lines", async () => {
    const { api } = lighthouse();
    const kinds: string[] = [];
    for await (const event of await unwrap(api.watchSignals({ path: { "lamp-id": "a" } })))
      kinds.push(event.json().kind);
    expect(kinds).toEqual(["fixed"]);
    const lamps: unknown[] = [];
    for await (const lamp of await unwrap(api.readHistory())) lamps.push(lamp);
    expect(lamps).toEqual([{ id: "a", name: null }]);
  });
});
