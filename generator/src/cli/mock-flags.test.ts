import { describe, expect, test } from "vitest";
import { mockFlags } from "./mock-flags.ts";

test("what is left out", () => {
  expect(mockFlags([])).toEqual({
    source: {},
    place: { host: "127.0.0.1", port: 4010 },
    options: { validate: "reply", strict: false, state: false, seed: "0", rateLimit: false, latency: 0 },
    json: false,
  });
});

test("what is given", () => {
  const text =
    "--spec a.yaml --tag A --tag B --port 0 --host ::1 --state --seed x --validate warn --strict --rate-limit";
  expect(mockFlags([...text.split(" "), "--latency=250", "--json"])).toEqual({
    source: { spec: "a.yaml", tag: ["A", "B"] },
    place: { host: "::1", port: 0 },
    options: { validate: "warn", strict: true, state: true, seed: "x", rateLimit: true, latency: 250 },
    json: true,
  });
});

describe("refused", () => {
  test.each([
    ["--ports 1", "Unknown option '--ports'"],
    ["extra", "Unexpected argument 'extra'"],
    ["--port 65536", '--port "65536" is no whole number from 0 to 65535'],
    ["--port 1e3", '--port "1e3" is no whole number from 0 to 65535'],
    ["--latency=-1", '--latency "-1" is no whole number from 0 to 2147483647'],
    ["--validate loud", '--validate "loud" is none of off, warn, reply, throw'],
  ])("%s", (text, message) => {
    expect(() => mockFlags(text.split(" "))).toThrow(`E_USAGE: ${message}`);
  });
});
