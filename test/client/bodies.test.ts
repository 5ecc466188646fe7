import { NetworkError, ParseError } from "@specloom/runtime/client";
import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import * as overFetch from "../golden/odd-api/expected/client/src/generated/fetch.ts";
import * as overOpenapiFetch from "../golden/odd-api/expected/client/src/generated/index.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";

/*
 * Bodies of every kind over real sockets, by the generated client of an odd API: what leaves, to the last byte, and what
 * becomes of what comes.
 */

const TRANSPORTS = [
  { name: "over openapi-fetch", create: overOpenapiFetch.createLighthouseClient },
  { name: "over fetch", create: overFetch.createLighthouseClient },
];

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const path = { "lamp-id": "a" };
const created: Answer = (response) => response.writeHead(201).end();

/** A part of a multipart body: the lines of its head, and its content. */
function partsOf({ sent: [request] }: RecordingServer): (readonly [head: string, content: string])[] {
  const type = request?.headers["content-type"] ?? "";
  const [, boundary = "none"] = /^multipart\/form-data; boundary=(.+)$/.exec(type) ?? [];
  const parts = (request?.body ?? "").split(`--${boundary}`);
  expect([parts[0], parts.at(-1)?.trim()]).toEqual(["", "--"]);
  return parts.slice(1, -1).map((part) => {
    const [head = "", content = ""] = part.slice(2, -2).split("\r\n\r\n");
    return [head, content];
  });
}

/** Sends a text piece by piece: a piece when the one before has gone out, so that they arrive apart. */
const dripping =
  (type: string, pieces: readonly string[]): Answer =>
  async (response) => {
    response.writeHead(200, { "content-type": type });
    for (const piece of pieces) {
      await new Promise<void>((resolve) => {
        response.write(piece, () => setTimeout(resolve, 5));
      });
    }
    response.end();
  };

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe.each(TRANSPORTS)("requests $name", ({ create }) => {
  const clientOf = ({ url }: RecordingServer) => create({ baseUrl: url, auth: { key: "k" } });

  test("JSON where nobody says, and any other type by its name", async () => {
    await using server = await recordingServer(created);
    const api = clientOf(server);
    await api.fileReport({ path, body: { title: "Dim" } });
    await api.fileReport({ path, contentType: "application/vnd.report+json", body: { title: "Dim" } });
    await api.fileReport({ path, contentType: "text/csv", body: "title\nDim" });
    expect(server.sent.map(({ headers, body }) => [headers["content-type"], body])).toEqual([
      ["application/json", '{"title":"Dim"}'],
      ["application/vnd.report+json", '{"title":"Dim"}'],
      ["text/csv", "title\nDim"],
    ]);
  });

  test("multipart: each part as its encoding says, objects as JSON, and no file that is none", async () => {
    await using server = await recordingServer(created);
    const photos = [new File(["p"], "a.png", { type: "image/png" }), new Blob(["j"], { type: "image/jpeg" })];
    await clientOf(server).fileReport({
      path,
      contentType: "multipart/form-data",
      body: {
        report: { title: "“Dim”" },
        places: [{ name: "x" }, { height: 2 }],
        photos,
        table: "a;b",
        tags: ["x", "y z"],
      },
    });
    const head = (name: string, more = ""): string => `Content-Disposition: form-data; name="${name}"${more}`;
    expect(partsOf(server)).toEqual([
      [head("report", "\r\nContent-Type: application/json"), '{"title":"“Dim”"}'],
      [head("places", "\r\nContent-Type: application/json"), '{"name":"x"}'],
      [head("places", "\r\nContent-Type: application/json"), '{"height":2}'],
      [head("photos", '; filename="a.png"\r\nContent-Type: image/png'), "p"],
      [head("photos", '; filename="blob"\r\nContent-Type: image/jpeg'), "j"],
      [head("table", "\r\nContent-Type: text/csv"), "a;b"],
      [head("tags"), "x,y z"],
    ]);
    expect(server.sent[0]?.headers["content-length"]).toMatch(/^\d+$/);
  });

  test("multipart: a photograph of no type that is documented is refused before anything is sent", async () => {
    await using server = await recordingServer(created);
    const photos = [new Blob(["x"], { type: "text/html" })];
    const body = { report: { title: "x" }, photos };
    await expect(clientOf(server).fileReport({ path, contentType: "multipart/form-data", body })).rejects.toThrow(
      "body needs a Blob whose type is of image/png, image/jpeg",
    );
    expect(server.sent).toEqual([]);
  });

  test("FormData and URLSearchParams as they are", async () => {
    await using server = await recordingServer(created);
    const data = new FormData();
    data.append("report", "x");
    await clientOf(server).fileReport({ path, contentType: "multipart/form-data", body: data });
    const params = new URLSearchParams({ title: "a b" });
    await clientOf(server).fileReport({ path, contentType: "application/x-www-form-urlencoded", body: params });
    expect(server.sent[0]?.body).toContain('name="report"\r\n\r\nx\r\n');
    expect(server.sent[1]?.body).toBe("title=a+b");
  });

  test("urlencoded by style: deepObject, pipes and reserved characters", async () => {
    await using server = await recordingServer(created);
    await clientOf(server).fileReport({
      path,
      contentType: "application/x-www-form-urlencoded",
      body: { title: "a b&c", at: { name: "x", height: 2 }, tags: ["p", "q"], source: "geo:1,2?a&b" },
    });
    expect(server.sent[0]?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect(server.sent[0]?.body).toBe("title=a+b%26c&at%5Bname%5D=x&at%5Bheight%5D=2&tags=p%7Cq&source=geo:1,2?a%26b");
  });

  test("a picture by its own type or a name for it; bytes and streams need the name", async () => {
    await using server = await recordingServer((response) => response.writeHead(204).end());
    const api = clientOf(server);
    await api.hangPortrait({ path, body: new Blob(["b"], { type: "image/webp" }) });
    await api.hangPortrait({ path, contentType: "image/png", body: new Blob(["b"], { type: "image/webp" }) });
    await api.hangPortrait({ path, contentType: "image/gif", body: new TextEncoder().encode("u") });
    await api.hangPortrait({ path, contentType: "image/bmp", body: new Blob(["s"]).stream() });
    expect(server.sent.map(({ headers, body }) => [headers["content-type"], body])).toEqual([
      ["image/webp", "b"],
      ["image/png", "b"],
      ["image/gif", "u"],
      ["image/bmp", "s"],
    ]);
    await expect(api.hangPortrait({ path, body: new Uint8Array(1) })).rejects.toThrow(
      "contentType must be a media type of image/*",
    );
  });
});

describe.each(TRANSPORTS)("answers $name", ({ create }) => {
  const clientOf = ({ url }: RecordingServer) => create({ baseUrl: url, auth: { key: "k" } });

  /** A server of all that `exportLamps` offers: what is asked for first. */
  const exporting = (): Promise<RecordingServer> =>
    recordingServer((response, { headers }) => {
      const [type = ""] = (headers.accept ?? "").split(", ");
      const bodies: Record<string, string> = {
        "application/json": '[{"id":"a","name":null}]',
        "text/csv": "id,name\na,\n",
        "application/x-ndjson": '{"id":"a","name":null}\n{"id":"b","name":"B"}\n',
      };
      response.setHeader("content-type", `${type}; charset=utf-8`).end(bodies[type]);
    });

  test("as what is asked for", async () => {
    await using server = await exporting();
    const api = clientOf(server);
    const json = await api.exportLamps();
    const csv = await api.exportLamps({ accept: "text/csv" });
    const lines = await api.exportLamps({ accept: "application/x-ndjson" });
    expect(json.body).toEqual([{ id: "a", name: null }]);
    expect(csv.body).toBe("id,name\na,\n");
    expect(lines.status === 200 && (await collect(lines.body))).toEqual([
      { id: "a", name: null },
      { id: "b", name: "B" },
    ]);
    expect(server.sent.map(({ headers }) => headers["accept"])).toEqual([
      "application/json, application/problem+json;q=0.5",
      "text/csv, application/json;q=0.5, application/problem+json;q=0.5",
      "application/x-ndjson, application/json;q=0.5, application/problem+json;q=0.5",
    ]);
  });

  test("another status has what it has, and another type is none", async () => {
    const answers = [
      { status: 202, type: "application/json", body: '{"after":"later"}' },
      { status: 200, type: "application/json", body: "[]" },
    ];
    await using server = await recordingServer((response) => {
      const { status = 500, type = "", body } = answers.shift() ?? {};
      response.writeHead(status, { "content-type": type }).end(body);
    });
    const later = await clientOf(server).exportLamps({ accept: "text/csv" });
    expect(later).toMatchObject({ status: 202, body: { after: "later" } });
    const error: unknown = await clientOf(server)
      .exportLamps({ accept: "text/csv" })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ParseError);
    expect(String(error)).toMatch(/GET \/lamps\/export answered 200 without text\/csv/);
  });

  test("lines as they come, cut anywhere", async () => {
    await using server = await recordingServer(
      dripping("application/jsonl", ['{"id":"a","na', 'me":null}\n{"id":"b",', '"name":"B"}']),
    );
    const result = await clientOf(server).readHistory();
    expect(result.ok && (await collect(result.body))).toEqual([
      { id: "a", name: null },
      { id: "b", name: "B" },
    ]);
  });

  test("events as they come, cut anywhere, with their data as JSON", async () => {
    await using server = await recordingServer(
      dripping("text/event-stream", [
        ": hello\n\n",
        "id: 1\r\nevent: si",
        'gnal\r\ndata: {"kind":\r\ndata: "fixed"}\r',
        "\n\r\n",
        "data: [DONE]\n\ndata: cut",
      ]),
    );
    const result = await clientOf(server).watchSignals({ path });
    const events = result.ok ? await collect(result.body) : [];
    expect(events).toMatchObject([
      { event: "signal", data: '{"kind":\n"fixed"}', id: "1" },
      { event: "message", data: "[DONE]", id: "1" },
    ]);
    expect(events[0]?.json()).toEqual({ kind: "fixed" });
    expect(server.sent[0]?.headers["accept"]).toBe("text/event-stream, application/problem+json");
  });

  /** A server that sends one event and then says nothing more; tells when its connection is gone. */
  function endless(): { readonly answer: Answer; readonly gone: Promise<void> } {
    let tell: () => void = () => {};
    const gone = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const answer: Answer = (response) => {
      response.on("close", tell);
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write("data: 1\n\n");
    };
    return { answer, gone };
  }

  test("who leaves the loop lets the connection go", async () => {
    const { answer, gone } = endless();
    await using server = await recordingServer(answer);
    const result = await clientOf(server).watchSignals({ path });
    if (result.ok) for await (const { data } of result.body) if (data === "1") break;
    await gone;
    expect(result.status).toBe(200);
  });

  test("who aborts gets his reason, and lets the connection go too", async () => {
    const { answer, gone } = endless();
    await using server = await recordingServer(answer);
    const controller = new AbortController();
    const reason = new Error("enough");
    const result = await clientOf(server).watchSignals({ path }, { signal: controller.signal });
    const loop = async (): Promise<void> => {
      if (result.ok) for await (const _ of result.body) controller.abort(reason);
    };
    await expect(loop()).rejects.toBe(reason);
    await gone;
  });

  test("a call's time counts its stream, and lets the connection go", async () => {
    const { answer, gone } = endless();
    await using server = await recordingServer(answer);
    const result = await clientOf(server).watchSignals({ path }, { timeout: 200 });
    const loop = async (): Promise<void> => {
      if (result.ok) for await (const _ of result.body);
    };
    await expect(loop()).rejects.toMatchObject({ name: "TimeoutError" });
    await gone;
  });

  test("a connection that breaks is a NetworkError, after the events before it", async () => {
    await using server = await recordingServer((response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write("data: 1\n\n", () => setTimeout(() => response.destroy(), 10));
    });
    const result = await clientOf(server).watchSignals({ path });
    const seen: string[] = [];
    const loop = async (): Promise<void> => {
      if (result.ok) for await (const { data } of result.body) seen.push(data);
    };
    await expect(loop()).rejects.toThrow(NetworkError);
    expect(seen).toEqual(["1"]);
  });

  test("a page that is no stream is none", async () => {
    await using server = await recordingServer((response) => {
      response.setHeader("content-type", "text/html").end("<h1>Sign in</h1>");
    });
    await expect(clientOf(server).watchSignals({ path })).rejects.toThrow(ParseError);
    await expect(clientOf(server).readHistory()).rejects.toThrow(ParseError);
  });
});
