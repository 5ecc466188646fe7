import { describe, expect, test, vi } from "vitest";
import { send } from "../../testing/send.js";
import {
  ParseError,
  oneOfTypes,
  readAsked,
  readBlob,
  readByStatus,
  readByType,
  readEvents,
  readJson,
  readText,
} from "../index.js";

const answering = (text: BodyInit, type?: string) => (): Response => {
  const response = new Response(text, type === undefined ? {} : { headers: { "content-type": type } });
  if (type === undefined) response.headers.delete("content-type");
  return response;
};

describe("by the type of the answer", () => {
  const read = readByType({
    "application/json": readJson,
    "text/csv; header=present": readText,
    "image/*": readBlob,
    "application/problem+json": readJson,
  });
  const bodyOf = async (text: string, type?: string): Promise<unknown> =>
    (await send({ read }, {}, { answer: answering(text, type) })).result.body;

  test("as documented, whatever the case and the parameters", async () => {
    expect(await bodyOf('{"a":1}', "Application/JSON; charset=utf-8")).toEqual({ a: 1 });
    expect(await bodyOf("a,b", "text/csv")).toBe("a,b");
    expect(await bodyOf("x", "image/png")).toBeInstanceOf(Blob);
    expect(await bodyOf("1", "application/problem+json")).toBe(1);
  });

  test.each(["text/html", "application/xml", "image", "", undefined])("%j is not documented", async (type) => {
    await expect(bodyOf("<h1>secret</h1>", type)).rejects.toThrow(
      "answered 200 without application/json or text/csv; header=present or image/* or application/problem+json",
    );
    await expect(bodyOf("<h1>secret</h1>", type)).rejects.toThrow(ParseError);
  });

  test("what is not documented goes unread", async () => {
    const cancel = vi.fn<() => void>();
    const answer = answering(new ReadableStream({ cancel }), "text/html");
    await expect(send({ read }, {}, { answer })).rejects.toThrow(ParseError);
    expect(cancel).toHaveBeenCalledOnce();
  });

  test("an answer that names no type is what alone it may be", async () => {
    const { result } = await send({ read: readByType({ "text/csv": readText }) }, {}, { answer: answering("a,b") });
    expect(result.body).toBe("a,b");
  });
});

test("by status, by its range, or as the rest", async () => {
  const read = readByStatus({ 200: readJson, 2: readText }, readBlob);
  const bodyOf = async (status: number): Promise<unknown> => {
    const answer = (): Response => new Response("1", { status, headers: { "content-type": "application/json" } });
    return (await send({ read }, {}, { answer })).result.body;
  };
  expect([await bodyOf(200), await bodyOf(201)]).toEqual([1, "1"]);
  const rest = readByStatus({ 206: readText }, readJson);
  expect((await send({ read: rest }, {}, { answer: answering("1", "application/json") })).result.body).toBe(1);
});

describe("by what is asked for", () => {
  const members = {
    accept: oneOfTypes(
      {
        "application/json": "application/json, application/problem+json",
        "text/csv": "text/csv, application/problem+json",
        "text/event-stream": "text/event-stream",
      },
      "application/json",
    ),
    read: readAsked(
      {
        "application/json": readJson,
        "text/csv": readByType({ "text/csv": readText }),
        "text/event-stream": readByType({ "text/event-stream": readEvents }),
      },
      "application/json",
    ),
  };

  test("the default where nobody says", async () => {
    const { request, result } = await send(members, {}, { answer: answering("[1]", "application/json") });
    expect(request.headers.get("accept")).toBe("application/json, application/problem+json");
    expect(result.body).toEqual([1]);
  });

  test("one that is offered, and then nothing else will do", async () => {
    const { request, result } = await send(members, { accept: "text/csv" }, { answer: answering("1", "text/csv") });
    expect([request.headers.get("accept"), result.body]).toEqual(["text/csv, application/problem+json", "1"]);
    const other = send(members, { accept: "text/csv" }, { answer: answering("[1]", "application/json") });
    await expect(other).rejects.toThrow("answered 200 without text/csv");
    const stream = send(members, {}, { answer: answering("data: 1\n\n", "text/event-stream") });
    await expect(stream).rejects.toThrow("answered 200 without JSON");
  });

  test("a failure is read as ever", async () => {
    const answer = (): Response =>
      new Response('{"title":"x"}', { status: 404, headers: { "content-type": "application/problem+json" } });
    const { result } = await send({ ...members, failures: /4../ }, { accept: "text/csv" }, { answer });
    expect(result).toMatchObject({ ok: false, body: { title: "x" } });
  });

  test.each(["text/html", "toString", ""])("%j is not offered", async (accept) => {
    await expect(send(members, { accept })).rejects.toThrow(
      "accept must be one of application/json,text/csv,text/event-stream",
    );
  });
});
