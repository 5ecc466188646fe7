import { afterEach, describe, expect, test, vi } from "vitest";
import { recorder } from "../testing/recorder.js";
import { type ClientOptions, ValidationError, createClient, openapiFetchTransport as transport } from "./index.js";

const probe = { id: "probe", method: "GET", path: "/probe", request: [] };

const urlOf = async (baseUrl: string, options: ClientOptions = {}, perCall?: string): Promise<string> => {
  const { fetch, only } = recorder();
  await createClient({ id: "x", baseUrl, transport }, { fetch, ...options }).call(probe, {}, { baseUrl: perCall });
  return only().url;
};

afterEach(() => vi.unstubAllGlobals());

test("any base that is safe, with or without a slash at its end", async () => {
  expect(await urlOf("https://api.example.com")).toBe("https://api.example.com/probe");
  expect(await urlOf("https://api.example.com/v1//")).toBe("https://api.example.com/v1/probe");
  expect(await urlOf("https://API.example.com:443/a%20b")).toBe("https://api.example.com/a%20b/probe");
  expect(await urlOf("https://never.example", { baseUrl: "https://eu1.example.com" })).toBe(
    "https://eu1.example.com/probe",
  );
  expect(await urlOf("https://a.example", { baseUrl: "https://b.example" }, "https://c.example")).toBe(
    "https://c.example/probe",
  );
});

test.each(["localhost", "a.localhost:81", "127.0.0.1", "127.1", "[::1]:3000"])(
  "http on this machine: %s",
  async (host) => {
    expect(await urlOf(`http://${host}`)).toBe(new URL(`http://${host}/probe`).href);
  },
);

const unsafe = [
  "http://api.example.com",
  "http://127.0.0.1.example.com",
  "http://localhost.example.com",
  "http://notlocalhost",
  "http://10.0.0.1",
  "ftp://localhost",
  "javascript:alert(1)",
  "https://user:s3cret@api.example.com",
  "https://s3cret@api.example.com",
  "https://api.example.com?s3cret",
  "https://api.example.com?",
  "https://api.example.com/#s3cret",
  "/v1",
  "api.example.com",
  "",
];

describe("an unsafe base is refused, untold", () => {
  test.each(unsafe)("as an option, when the client is made: %s", (baseUrl) => {
    const make = (): unknown => createClient({ id: "x", baseUrl: "https://a.example", transport }, { baseUrl });
    expect(make).toThrow(/^must be https or local, without user, query or fragment$/);
    expect(make).not.toThrow(/s3cret|javascript/);
  });

  test.each(unsafe)("in the document or in a call, when it is called: %s", async (baseUrl) => {
    const { fetch, requests } = recorder();
    const options = { fetch };
    for (const promise of [
      createClient({ id: "x", baseUrl, transport }, options).call(probe, {}),
      createClient({ id: "x", baseUrl: "https://a.example", transport }, options).call(probe, {}, { baseUrl }),
    ]) {
      const error: unknown = await promise.catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(ValidationError);
      expect(String(error)).not.toMatch(/s3cret/);
    }
    expect(requests).toEqual([]);
  });
});

test("a relative server asks for a base URL where there is no page", async () => {
  await expect(urlOf("/")).rejects.toThrow("baseUrl must be https or local");
  expect(await urlOf("/", { baseUrl: "https://a.example" })).toBe("https://a.example/probe");
});

test("a relative base is resolved against the page", async () => {
  vi.stubGlobal("location", { href: "https://app.example.com/deep/page?q#f" });
  expect(await urlOf("/")).toBe("https://app.example.com/probe");
  expect(await urlOf("/", { baseUrl: "/api/" })).toBe("https://app.example.com/api/probe");
  expect(await urlOf("/", { baseUrl: "https://b.example" })).toBe("https://b.example/probe");
});

test("the scope is the base unless it is given", () => {
  const api = { id: "x", baseUrl: "https://a.example/v1/", transport };
  expect(createClient(api).scope).toBe("https://a.example/v1/");
  expect(createClient(api, { baseUrl: "https://b.example/" }).scope).toBe("https://b.example");
  expect(createClient(api, { scope: "tenant" }).scope).toBe("tenant");
});
