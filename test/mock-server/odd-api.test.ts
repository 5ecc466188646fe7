import { createLighthouseClient } from "@lighthouse/client";
import { loadModel } from "specloom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CASES } from "../golden/config.ts";
import { validInputs } from "../mock/valid-inputs.ts";
import { functionIn } from "../support/call.ts";
import { type MockProcess, startMock } from "./support/mock-process.ts";

const folder = CASES[0]?.folder ?? "";
const { model } = await loadModel({ cwd: folder, spec: "spec.yaml" });
const valid = validInputs(model);
/** What the golden client calls the operations whose ids are no names. */
const calls: Readonly<Record<string, string>> = { "list-lamps.v2": "listLampsV2", delete: "delete_" };

let mock: MockProcess;
beforeAll(async () => {
  mock = await startMock("--spec", `${folder}/spec.yaml`, "--json");
});
afterAll(() => mock[Symbol.asyncDispose]());

/** Forms, parts and bytes; every style of parameters; a server with a path; credentials of other kinds. */
test("no valid input of an API that uses all of OpenAPI is refused", async () => {
  const answered: unknown[] = [];
  for (const { operation, input, type } of valid) {
    const client = createLighthouseClient({
      baseUrl: mock.url,
      auth: { key: "k", login: { username: "u", password: "p" } },
      fetch: async (request: Request) => {
        const response = await fetch(request);
        answered.push([operation.id, response.ok]);
        return response;
      },
    });
    const contentType = (operation.body?.media.length ?? 0) > 1 ? { contentType: type } : {};
    // What the client makes of the answer is not looked at here.
    await Promise.resolve(functionIn(client, calls[operation.id] ?? operation.id)({ ...input, ...contentType })).catch(
      () => undefined,
    );
  }
  expect(answered).toEqual(valid.map(({ operation }) => [operation.id, true]));
  expect(valid.length).toBeGreaterThan(9);
  expect(mock.lines.filter((line) => line.includes("problems"))).toEqual([]);
});
