import { describe, expect, test } from "vitest";
import { send } from "../../testing/send.js";
import { binary, bodyAs, bodyWithin, json, multipartWith, oneOfBodies, text, mediaType } from "../index.js";

const body = oneOfBodies(
  {
    "application/json": bodyAs(mediaType("application/json"), json),
    "text/csv; header=present": bodyAs(mediaType("text/csv; header=present"), text),
    "multipart/form-data": multipartWith({ a: "application/json" }),
    "image/svg+xml": bodyAs(mediaType("image/svg+xml"), text),
    "image/*": bodyWithin("image/*", binary),
  },
  "application/json",
);

const typeOf = async (input: object): Promise<string | null> =>
  (await send({ request: [body] }, input)).request.headers.get("content-type");

describe("one of several bodies", () => {
  test.each([
    [{ body: 1 }, "application/json"],
    [{ body: 1, contentType: undefined }, "application/json"],
    [{ body: 1, contentType: "application/json" }, "application/json"],
    [{ body: "a", contentType: "text/csv; header=present" }, "text/csv; header=present"],
    [{ body: "a", contentType: "text/csv" }, "text/csv; header=present"],
    [{ body: "<svg/>", contentType: "image/svg+xml" }, "image/svg+xml"],
    [{ body: new Blob(["x"]), contentType: "image/png" }, "image/png"],
    [{ body: new Blob(["x"]), contentType: "Image/PNG" }, "Image/PNG"],
  ])("%j goes as %s", async (input, type) => {
    expect(await typeOf(input)).toBe(type);
  });

  test("is encoded as its kind", async () => {
    expect(await (await send({ request: [body] }, { body: { a: 1 } })).request.text()).toBe('{"a":1}');
    const { request } = await send({ request: [body] }, { body: { a: 1 }, contentType: "multipart/form-data" });
    expect(request.headers.get("content-type")).toMatch(/^multipart\/form-data; boundary=/);
    expect((await request.formData()).get("a")).toBe("1");
  });

  test.each(["text/plain", "toString", "image/*", "image/", "image/png\r\nX-A: 1", ""])(
    "never as %j",
    async (contentType) => {
      await expect(send({ request: [body] }, { body: new Blob(["x"]), contentType })).rejects.toMatchObject({
        name: "ValidationError",
        parameter: "contentType",
      });
    },
  );

  test("what is not offered is told what is", async () => {
    await expect(send({ request: [body] }, { body: 1, contentType: "a/secret" })).rejects.toThrow(
      "contentType must be one of application/json,text/csv; header=present,multipart/form-data",
    );
    await expect(send({ request: [body] }, { body: 1, contentType: "a/secret" })).rejects.not.toThrow("secret");
  });

  test("a range may be the usual one, and what is listed is itself before it is within one", async () => {
    const pictures = oneOfBodies(
      { "image/*": bodyWithin("image/*", binary), "image/svg+xml": bodyAs(mediaType("image/svg+xml"), text) },
      "image/*",
    );
    const blob = new Blob(["x"], { type: "image/png" });
    const { request } = await send({ request: [pictures] }, { body: blob });
    expect(request.headers.get("content-type")).toBe("image/png");
    await expect(send({ request: [pictures] }, { body: blob, contentType: "image/svg+xml" })).rejects.toThrow(
      "body is no text",
    );
  });

  test("no body, no type", async () => {
    expect(await typeOf({ contentType: "text/csv" })).toBeNull();
  });
});

describe("a body within a range", () => {
  const sent = async (range: string, input: object, usual?: string): Promise<string | null> =>
    (await send({ request: [bodyWithin(range, binary, usual)] }, input)).request.headers.get("content-type");

  test("is of the type that the caller names, else of a Blob's own, else of the usual one", async () => {
    const png = new Blob(["x"], { type: "image/png" });
    expect(await sent("image/*", { body: png })).toBe("image/png");
    expect(await sent("image/*", { body: png, contentType: "image/gif" })).toBe("image/gif");
    expect(await sent("*/*", { body: png }, "application/octet-stream")).toBe("image/png");
    expect(await sent("*/*", { body: new Uint8Array(1) }, "application/octet-stream")).toBe("application/octet-stream");
    expect(await sent("text/*", { body: png }, "text/plain")).toBe("text/plain");
  });

  test("and of none that is not within it", async () => {
    const refused = { name: "ValidationError", parameter: "contentType" };
    await expect(sent("image/*", { body: new Uint8Array(1) })).rejects.toMatchObject(refused);
    await expect(sent("image/*", { body: new Blob(["x"], { type: "text/html" }) })).rejects.toMatchObject(refused);
    await expect(sent("image/*", { body: new Blob(), contentType: "video/mp4" })).rejects.toMatchObject(refused);
    await expect(sent("image/*", { body: 1, contentType: "image/png" })).rejects.toMatchObject({ parameter: "body" });
    await expect(sent("image/*", { body: new Blob(), contentType: "image/png;a=\r\nX-A: 1" })).rejects.toMatchObject(
      refused,
    );
  });
});
