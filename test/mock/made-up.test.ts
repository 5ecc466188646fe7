import { createLighthouseClient } from "@lighthouse/client";
import { createLighthouseHandlers } from "@lighthouse/msw";
import { check, formats, replySchema } from "@specloom/runtime/schema";
import { getResponse } from "msw";
import { loadModel } from "specloom";
import { describe, expect, test } from "vitest";
import { CASES } from "../golden/config.ts";
import { validators } from "../golden/odd-api/expected/client/src/generated/validators.ts";
import { functionIn } from "../support/call.ts";
import { validInputs } from "./valid-inputs.ts";

const [golden] = CASES;
const { model } = await loadModel({ cwd: golden?.folder ?? "", spec: "spec.yaml" });
const calls: Readonly<Record<string, string>> = { "list-lamps.v2": "listLampsV2", delete: "delete_" };

/** The operations of the golden API whose successes have JSON bodies, once each. */
const shown = [...new Map(validInputs(model).map((input) => [input.operation.id, input])).values()].filter(
  ({ operation }) => operation.replies[0]?.media.some(({ format }) => format === "json"),
);

/** The success of an operation, as the mock gives it. */
async function answerTo(id: string, seed: string): Promise<{ readonly response: Response; readonly body: unknown }> {
  const handlers = createLighthouseHandlers({ seed });
  const answers: Response[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const response = (await getResponse(handlers, request)) ?? Response.error();
    answers.push(response.clone());
    return response;
  };
  const client = createLighthouseClient({ fetch, auth: { key: "k", login: { username: "u", password: "p" } } });
  const { input } = shown.find(({ operation }) => operation.id === id) ?? {};
  await functionIn(client, calls[id] ?? id)(input);
  const [response = Response.error()] = answers;
  return { response, body: await response.json() };
}

describe("bodies without an example", () => {
  test("belong to most of the operations here", () => {
    const made = shown.filter(({ operation }) =>
      operation.replies[0]?.media.every(({ examples }) => examples.length === 0),
    );
    expect(made.length).toBeGreaterThanOrEqual(4);
  });

  test.each(shown.map(({ operation }) => operation.id))(
    "%s: valid, with any seed, and the same with one",
    async (id) => {
      const validator = validators.find((one) => one.id === id);
      for (const seed of ["a", "b", "c"]) {
        const { response, body } = await answerTo(id, seed);
        expect(check(replySchema(validator, response) ?? false, body, { formats })).toEqual([]);
        expect((await answerTo(id, seed)).body).toEqual(body);
      }
    },
  );
});
