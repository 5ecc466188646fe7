import * as overOpenapiFetch from "@iam-users/client";
import * as overFetch from "@iam-users/client/fetch";
import { type GetUserResult, ApiError, getUserOperation, unwrap } from "@iam-users/client";
import { type Operation, readNothing } from "@specloom/runtime/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { failureStatuses, token } from "../contract/wire-table.ts";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";
import {
  BODIES,
  type BodyKind,
  type Documentation,
  type Ending,
  type Redirect,
  STATUSES,
  answer,
  bodyOf,
  endingOf,
  isBodiless,
  isSuccess,
} from "./answers.ts";

/*
 * Whatever a server or something on the way to it answers, a call ends in one of three ways, and the same answer always
 * ends in the same one: a result whose arm the status alone decides, a ParseError, a NetworkError.
 */

const KINDS = Object.keys(BODIES) as BodyKind[];
const [V, T, U, P, N] = ["value", "text", "undefined", "ParseError", "NetworkError"] as const;

/** By hand: statuses, documentation, redirect, and how each kind of body ends in the order of `BODIES`. */
// oxfmt-ignore
const TABLE: readonly (readonly [readonly number[], Documentation, Redirect, readonly Ending[]])[] = [
  //                                                        json untyped falsy html broken mistyped empty chunked cut
  [[200, 201, 202, 206, 226, 299],      "json",    "error",  [V, V,      V,    P,   P,     P,       P,    P,      N]],
  [[200, 201, 202, 206, 226, 299],      "nothing", "error",  [U, U,      U,    U,   U,     U,       U,    U,      U]],
  [[204, 205, 304],                     "json",    "error",  [U, U,      U,    U,   U,     U,       U,    U,      U]],
  [[204, 205, 304],                     "nothing", "error",  [U, U,      U,    U,   U,     U,       U,    U,      U]],
  [[301],                               "json",    "error",  [N, N,      N,    N,   N,     N,       N,    N,      N]],
  [[301],                               "nothing", "error",  [N, N,      N,    N,   N,     N,       N,    N,      N]],
  [[301],                               "json",    "manual", [V, V,      V,    P,   P,     P,       P,    P,      N]],
  [[301],                               "nothing", "manual", [V, V,      V,    T,   T,     T,       U,    U,      N]],
  [[400, 401, 404, 422, 429, 500, 503, 520], "json",    "error", [V, V,  V,    P,   P,     P,       P,    P,      N]],
  [[400, 401, 404, 422, 429, 500, 503, 520], "nothing", "error", [V, V,  V,    T,   T,     T,       U,    U,      N]],
];

interface Row {
  readonly status: number;
  readonly documentation: Documentation;
  readonly redirect: Redirect;
  readonly endings: Readonly<Record<string, Ending>>;
}

const rows: readonly Row[] = TABLE.flatMap(([statuses, documentation, redirect, endings]) =>
  statuses.map((status) => ({
    status,
    documentation,
    redirect,
    endings: Object.fromEntries(KINDS.map((kind, index) => [kind, endings[index] ?? N])),
  })),
);

describe("the table", () => {
  test("has every status, documented and not", () => {
    const wanted = STATUSES.flatMap((status) => [`${status} json`, `${status} nothing`]);
    const found = rows.filter(({ redirect }) => redirect === "error");
    expect(found.map(({ status, documentation }) => `${status} ${documentation}`).toSorted()).toEqual(
      wanted.toSorted(),
    );
    expect(TABLE.filter(([, , , endings]) => endings.length !== KINDS.length)).toEqual([]);
  });

  test.each(rows)("is the rule: $status, $documentation, $redirect", ({ status, documentation, redirect, endings }) => {
    const ruled = KINDS.map((kind) => [kind, endingOf(status, kind, documentation, redirect)]);
    expect(endings).toEqual(Object.fromEntries(ruled));
  });
});

let server: RecordingServer;
beforeAll(async () => {
  server = await recordingServer((response, { url = "" }) => {
    const [, , status, kind] = url.split("/");
    answer(response, Number(status), BODIES[kind as BodyKind]);
  });
});
afterAll(() => server[Symbol.asyncDispose]());

/** `getUser`, at a path that asks the server for an answer. */
function asking(status: number, kind: BodyKind, documentation?: Documentation): Operation<GetUserResult> {
  const operation = { ...getUserOperation, path: `/answers/${status}/${kind}`, request: [] };
  if (documentation === undefined) return operation;
  if (documentation === "json") return { ...operation, failures: /(?!304).../ };
  return { ...operation, read: readNothing, failures: /none/ };
}

/** What a call comes to, awaited and unwrapped. */
async function outcomes(result: Promise<GetUserResult>): Promise<readonly [outcome: unknown, unwrapped: unknown]> {
  const caught = (error: unknown): unknown => error;
  return Promise.all([result.catch(caught), unwrap(result).catch(caught)]);
}

async function expectEnding(
  result: Promise<GetUserResult>,
  status: number,
  kind: BodyKind,
  ending: Ending,
): Promise<void> {
  const [outcome, unwrapped] = await outcomes(result);
  const told = `${status} ${kind}`;
  if (ending === "ParseError" || ending === "NetworkError") {
    expect(outcome, told).toMatchObject({ name: ending, operation: "getUser" });
    expect(unwrapped, told).toBe(outcome);
    return;
  }
  const body = bodyOf(ending, kind);
  expect(outcome, told).toMatchObject({ ok: isSuccess(status), status });
  expect(outcome, told).toHaveProperty("body", body);
  if (isSuccess(status)) expect(unwrapped, told).toStrictEqual(body);
  else {
    expect(unwrapped, told).toBeInstanceOf(ApiError);
    expect(unwrapped, told).toMatchObject({ status, operation: "getUser" });
    expect(unwrapped, told).toHaveProperty("body", body);
  }
}

/** Without a body, nothing can break off: a server does not send what it would take. */
const kindsOf = (status: number): readonly BodyKind[] => KINDS.filter((kind) => kind !== "cut" || !isBodiless(status));

describe.each([
  { name: "@iam-users/client", entry: overOpenapiFetch },
  { name: "@iam-users/client/fetch", entry: overFetch },
])("$name", ({ entry }) => {
  test.each(rows)("$status, $documentation documented, redirect: $redirect", async (row) => {
    const { status, documentation, redirect, endings } = row;
    const client = entry.createClient({ baseUrl: server.url, token, init: { redirect } });
    await Promise.all(
      kindsOf(status).map(async (kind) => {
        const result = client.call(asking(status, kind, documentation), {});
        await expectEnding(result, status, kind, endings[kind] ?? N);
      }),
    );
  });

  test.each(STATUSES)("%d, as getUser documents it", async (status) => {
    const client = entry.createClient({ baseUrl: server.url, token });
    const documentation = isSuccess(status) || failureStatuses.includes(status) ? "json" : "nothing";
    await Promise.all(
      kindsOf(status).map(async (kind) => {
        const result = client.call(asking(status, kind), {});
        await expectEnding(result, status, kind, endingOf(status, kind, documentation, "manual"));
      }),
    );
  });
});
