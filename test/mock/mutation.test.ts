import * as iamMock from "@iam-users/msw";
import { createIamUsersClient } from "@iam-users/client";
import { createLighthouseClient } from "@lighthouse/client";
import * as lighthouseMock from "@lighthouse/msw";
import type { MockReport } from "@specloom/runtime/msw";
import { getResponse } from "msw";
import type { HttpHandler } from "msw/http";
import { type Model, loadModel } from "specloom";
import { describe, expect, test } from "vitest";
import { functionIn } from "../support/call.ts";
import { model as iamModel } from "../support/description.ts";
import { CASES } from "../golden/config.ts";
import { mutationCases } from "./mutation-cases.ts";
import { type ValidInput, validInputs } from "./valid-inputs.ts";

/** An API with a client that sends what it is told, and a mock that tells what it finds. */
interface Subject {
  readonly name: string;
  readonly model: Model;
  readonly send: (fetch: (request: Request) => Promise<Response>, input: ValidInput) => Promise<unknown>;
  readonly handlers: (report: (report: MockReport) => void) => HttpHandler[];
}

const [golden] = CASES;
const { model: lighthouseModel } = await loadModel({ cwd: golden?.folder ?? "", spec: "spec.yaml" });
/** What the golden client calls the operations whose ids are no names. */
const calls: Readonly<Record<string, string>> = { "list-lamps.v2": "listLampsV2", delete: "delete_" };
const versions: Readonly<Record<string, string>> = {
  "application/vnd.segment.v1+json": "v1",
  "application/vnd.segment.v1beta+json": "v1beta",
  "application/vnd.segment.v1alpha+json": "v1alpha",
  "application/json": "json",
};

const subjects: readonly Subject[] = [
  {
    name: "IAM Users",
    model: iamModel,
    send: async (fetch, { operation, input, type }) => {
      const client = createIamUsersClient({ token: "t", fetch });
      return functionIn(client, operation.id)(input, { version: versions[type ?? ""] });
    },
    handlers: (report) => iamMock.createIamUsersHandlers({ report }),
  },
  {
    name: "Lighthouse",
    model: lighthouseModel,
    send: async (fetch, { operation, input, type }) => {
      const client = createLighthouseClient({ fetch, auth: { key: "k", login: { username: "u", password: "p" } } });
      const { body } = operation;
      const contentType = body !== undefined && body.media.length > 1 ? { contentType: type } : {};
      return functionIn(client, calls[operation.id] ?? operation.id)({ ...input, ...contentType });
    },
    handlers: (report) => lighthouseMock.createLighthouseHandlers({ report }),
  },
];

/** The answer to an input, and the fields that were found to be at fault. */
async function outcome({ send, handlers }: Subject, input: ValidInput) {
  const fields: string[] = [];
  const answers: Response[] = [];
  const mocks = handlers(({ kind, entries }) => {
    if (kind === "mismatch") fields.push(...entries.map(({ field }) => field));
  });
  const answer = async (request: Request): Promise<Response> => {
    const response = (await getResponse(mocks, request)) ?? Response.error();
    answers.push(response.clone());
    return response;
  };
  // What the client makes of the answer is not looked at here.
  const refused = await send(answer, input).then(
    () => undefined,
    (error: unknown) => error,
  );
  return { fields, answer: answers[0], refused };
}

describe.each(subjects)("$name", (subject) => {
  const valid = validInputs(subject.model);
  const mutants = mutationCases(subject.model);

  test("there are inputs and mutants", () => {
    expect(valid.length).toBeGreaterThan(9);
    expect(mutants.length).toBeGreaterThan(40);
  });

  test("no valid input is refused", async () => {
    const refused: unknown[] = [];
    for (const input of valid) {
      const { answer, fields } = await outcome(subject, input);
      if (answer?.ok !== true || fields.length > 0)
        refused.push([input.operation.id, input.input, answer?.status, fields]);
    }
    expect(refused).toEqual([]);
  });

  test("every mutant is refused, and its field is named", async () => {
    const wrong: unknown[] = [];
    for (const mutant of mutants) {
      const { answer, fields, refused } = await outcome(subject, mutant);
      // The client itself keeps what would lead to another path.
      if (answer === undefined && refused instanceof Error && refused.name === "ValidationError") continue;
      const [field = "", ...others] = fields;
      const isRight = mutant.fields.includes(field) && others.length === 0 && answer?.ok === false;
      if (!isRight) wrong.push([mutant.title, answer?.status, fields]);
    }
    expect(wrong).toEqual([]);
  });
});

test("the API's own 422 names the fields", async () => {
  const wrong: unknown[] = [];
  for (const mutant of mutationCases(iamModel)) {
    const { answer } = await outcome(subjects[0] ?? expect.fail(), mutant);
    if (answer === undefined) continue;
    const { errors } = await answer.json();
    const fields = errors.map(({ field }: { readonly field: string }) => field);
    if (answer.status !== 422 || !mutant.fields.includes(fields[0]) || fields.length > 1)
      wrong.push([mutant.title, fields]);
  }
  expect(wrong).toEqual([]);
});
