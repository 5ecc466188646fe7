import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { NetworkError } from "../errors/network-error.js";
import { ParseError } from "../errors/parse-error.js";
import { readEvents } from "./read-events.js";
import { readJsonLines } from "./read-json-lines.js";
import { readJsonSequence } from "./read-json-sequence.js";
import type { ServerSentEvent } from "./server-sent-event.js";

const operation = { id: "watch", method: "GET", path: "/watch" };

/** A response whose body comes in these pieces, and then ends or breaks off. */
function streamed(pieces: Iterable<string | Uint8Array>, error?: unknown) {
  const cancel = vi.fn<(reason: unknown) => void>();
  const queue = [...pieces];
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const piece = queue.shift();
      if (piece !== undefined) controller.enqueue(typeof piece === "string" ? new TextEncoder().encode(piece) : piece);
      else if (error === undefined) controller.close();
      else controller.error(error);
    },
    cancel,
  });
  return { response: new Response(body), cancel };
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const eventsOf = async (...pieces: (string | Uint8Array)[]): Promise<ServerSentEvent[]> =>
  collect(await readEvents(streamed(pieces).response, operation, {}));

const message = (data: string, more: object = {}): object => ({
  event: "message",
  data,
  id: "",
  retry: undefined,
  ...more,
});

describe("events (WHATWG HTML section 9.2.6)", () => {
  test.each([
    ["data: one\n\n", [message("one")]],
    ["data: one\r\n\r\n", [message("one")]],
    ["data: one\r\r", [message("one")]],
    ["\uFEFFdata: one\n\n", [message("one")]],
    ["data:one\ndata:  two\ndata\n\n", [message("one\n two\n")]],
    ["data\n\ndata\ndata\n\ndata:", [message(""), message("\n")]],
    [": a comment\n\n:\n\ndata: x\n\n", [message("x")]],
    ["event: add\ndata: 1\n\ndata: 2\n\n", [message("1", { event: "add" }), message("2")]],
    ["event: add\n\ndata: 2\n\n", [message("2")]],
    [
      "id: 7\ndata: 1\n\ndata: 2\n\nid\ndata: 3\n\n",
      [message("1", { id: "7" }), message("2", { id: "7" }), message("3")],
    ],
    ["id: 7\n\ndata: 1\n\n", [message("1", { id: "7" })]],
    ["id: 7\nid: a\0b\ndata: 1\n\n", [message("1", { id: "7" })]],
    ["retry: 1500\nretry: 2.5\nretry: -1\ndata: 1\n\n", [message("1", { retry: 1500 })]],
    ["data: 1\n\ndata: cut", [message("1")]],
    ["data: 1\n\ndata: cut\n", [message("1")]],
    ["Data: no\nwhat: ever\ndata : no\ndata: a: b\n\n", [message("a: b")]],
    ["data: a\u2028b\u0085c\u000bd\n\n", [message("a\u2028b\u0085c\u000bd")]],
    ["", []],
  ])("%j", async (text, events) => {
    expect(await eventsOf(text)).toMatchObject(events);
  });

  test("come out alike wherever the bytes are cut", async () => {
    const text = "\uFEFFid: ä\r\ndata: €\rdata: 𝄞\n\r\n:\n\r\nevent: x\r\ndata: 2\r\n\r\n";
    const bytes = new TextEncoder().encode(text);
    const whole = await eventsOf(bytes);
    expect(whole).toMatchObject([message("€\n𝄞", { id: "ä" }), message("2", { id: "ä", event: "x" })]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length)), async (cuts) => {
        const places = [0, ...cuts, bytes.length].toSorted((a, b) => a - b);
        const pieces = places.slice(1).map((end, index) => bytes.slice(places[index], end));
        expect(await eventsOf(...pieces)).toMatchObject(whole);
      }),
    );
  });

  test("an event is given as soon as it is complete, though a CR may be half of a line end", async () => {
    let send: (text: string) => void = () => {};
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        send = (text) => controller.enqueue(new TextEncoder().encode(text));
      },
    });
    const events = (await readEvents(new Response(body), operation, {}))[Symbol.asyncIterator]();
    const first = events.next();
    send("data: 1\r\n\r");
    expect(await first).toMatchObject({ value: message("1") });
    const second = events.next();
    send("\ndata: 2\r\r");
    expect(await second).toMatchObject({ value: message("2") });
  });

  test("the data is JSON when it is asked for, and an error does not tell it", async () => {
    const [json, done] = await eventsOf('data: {"a":\ndata: 1}\n\ndata: [DONE]\n\n');
    expect(json?.json()).toEqual({ a: 1 });
    expect(json).toStrictEqual(Object.assign(Object.create(Object.getPrototypeOf(json)), message('{"a":\n1}')));
    const error = caught(() => done?.json());
    expect(error).toBeInstanceOf(ParseError);
    expect(error).toHaveProperty("text", "[DONE]");
    expect(JSON.stringify(error) + String(error)).not.toContain("DONE");
  });
});

function caught(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

const linesOf = async (...pieces: string[]): Promise<unknown[]> =>
  collect(await readJsonLines(streamed(pieces).response, operation, {}));

const sequenceOf = async (...pieces: string[]): Promise<unknown[]> =>
  collect(await readJsonSequence(streamed(pieces).response, operation, {}));

const jsonValues = fc.array(fc.jsonValue());
const cut = (text: string, cuts: readonly number[]): string[] => {
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)), text.length].toSorted((a, b) => a - b);
  return places.slice(1).map((end, index) => text.slice(places[index], end));
};
/** JSON has no `-0`: what was written is what can be read. */
const written = (values: readonly unknown[]): unknown[] => values.map((value) => JSON.parse(JSON.stringify(value)));

describe("JSON Lines", () => {
  test("a value a line, with or without a last line end; empty lines are none", async () => {
    expect(await linesOf('{"a":1}\n', '\r\n[2]\r\n  \n"x', '\u2028"\nnull')).toEqual([{ a: 1 }, [2], "x\u2028", null]);
    expect(await linesOf("")).toEqual([]);
    expect(await collect(await readJsonLines(new Response(null), operation, {}))).toEqual([]);
  });

  test("any values, however they are cut", async () => {
    await fc.assert(
      fc.asyncProperty(jsonValues, fc.array(fc.nat()), fc.constantFrom("\n", "\r\n"), async (values, cuts, end) => {
        const ascii = values.map((value) => escaped(JSON.stringify(value)) + end).join("");
        expect(await linesOf(...cut(ascii, cuts))).toEqual(written(values));
      }),
    );
  });

  test("a line that is not JSON ends it, and is not told", async () => {
    const lines = await readJsonLines(streamed(['1\n{"secret":\n2\n']).response, operation, {});
    const seen: unknown[] = [];
    const error = await (async () => {
      for await (const line of lines) seen.push(line);
    })().catch((reason: unknown) => reason);
    expect(seen).toEqual([1]);
    expect(error).toBeInstanceOf(ParseError);
    expect(error).toHaveProperty("text", '{"secret":');
    expect(JSON.stringify(error) + String(error)).not.toContain("secret");
  });
});

describe("JSON text sequences (RFC 7464)", () => {
  test("a value after each record separator", async () => {
    expect(await sequenceOf('\x1e{"a":\n1}\n\x1e', '\x1e"x"\x1e[2]\n\x1etrue\n')).toEqual([{ a: 1 }, "x", [2], true]);
  });

  test("any values, however they are cut", async () => {
    await fc.assert(
      fc.asyncProperty(jsonValues, fc.array(fc.nat()), async (values, cuts) => {
        const ascii = values.map((value) => `\x1e${escaped(JSON.stringify(value))}\n`).join("");
        expect(await sequenceOf(...cut(ascii, cuts))).toEqual(written(values));
      }),
    );
  });

  test.each(["\x1e12\x1e34\n", "\x1etrue", '\x1e{"a":1\x1e', "\x1enul\n"])("%j was cut", async (text) => {
    await expect(sequenceOf(text)).rejects.toThrow(ParseError);
  });
});

/** JSON in ASCII, so that it may be cut between any two characters. */
const escaped = (json: string): string =>
  json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

describe.each([
  { name: "events", read: readEvents, text: "data: 1\n\n" },
  { name: "lines", read: readJsonLines, text: "1\n" },
  { name: "a sequence", read: readJsonSequence, text: "\x1e1\n\x1e" },
])("$name", ({ read, text }) => {
  test("cancel the body when the loop is left", async () => {
    const { response, cancel } = streamed([text, text, text]);
    for await (const _ of await read(response, operation, {})) break;
    expect(cancel).toHaveBeenCalledOnce();
  });

  test("cancel the body when the loop throws", async () => {
    const { response, cancel } = streamed([text, text, text]);
    const mine = new Error("mine");
    const loop = async (): Promise<void> => {
      for await (const _ of await read(response, operation, {})) throw mine;
    };
    await expect(loop()).rejects.toBe(mine);
    expect(cancel).toHaveBeenCalledOnce();
  });

  test("reject with a NetworkError when the body breaks off, after what came before it", async () => {
    const cause = new TypeError("terminated");
    const items = (await read(streamed([text], cause).response, operation, {}))[Symbol.asyncIterator]();
    expect(await items.next()).toMatchObject({ done: false });
    const error: unknown = await items.next().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toHaveProperty("cause", cause);
  });

  test("reject with the signal's reason, also where the platform has another for it", async () => {
    const controller = new AbortController();
    const pull = (stream: ReadableStreamDefaultController<Uint8Array>): void => {
      controller.abort("enough");
      stream.error(new TypeError("terminated"));
    };
    const body = new ReadableStream<Uint8Array>({ pull }, { highWaterMark: 0 });
    await expect(collect(await read(new Response(body), operation, controller))).rejects.toBe("enough");
  });

  test("reject with the signal's reason, whatever it is, once the call is aborted", async () => {
    const controller = new AbortController();
    const { response, cancel } = streamed([text, text, text]);
    const items = (await read(response, operation, controller))[Symbol.asyncIterator]();
    await items.next();
    controller.abort("enough");
    await expect(items.next()).rejects.toBe("enough");
    expect(cancel).toHaveBeenCalledOnce();
    const broken = streamed([text], new DOMException("x", "AbortError"));
    await expect(collect(await read(broken.response, operation, {}))).rejects.toThrow(NetworkError);
  });
});
