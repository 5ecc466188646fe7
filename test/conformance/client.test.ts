/** The generated client with validation, and what it costs a client without. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type IamUsersClient, createClient, createIamUsersClient, listUsers, unwrap } from "@iam-users/client";
import {
  MismatchError,
  type ValidationOptions,
  listUsersValidator,
  validation,
  validators,
} from "@iam-users/client/validators";
import { expect, test } from "vitest";

const answer = (body: unknown) => (): Promise<Response> =>
  Promise.resolve(Response.json(body, { headers: { "content-type": "application/vnd.segment.v1+json" } }));

const validating = (body: unknown, options?: ValidationOptions): IamUsersClient =>
  createIamUsersClient({ token: "t", fetch: answer(body), validate: validation(validators, "throw", options) });

const input = { query: { pagination: { count: 10 } } };
const page = { data: { users: [], pagination: { current: "MA==" } } };

test("an answer as documented is a result", async () => {
  expect(await unwrap(validating(page).listUsers(input))).toEqual(page);
});

test("an answer that differs is told with places", async () => {
  const body = { data: { ...page.data, users: [{ id: "1", name: 2 }] } };
  const error: unknown = await validating(body)
    .listUsers(input)
    .catch((error: unknown) => error);
  expect(error).toBeInstanceOf(MismatchError);
  expect(error).toMatchObject({
    operation: "listUsers",
    problems: [
      { pointer: "/data/users/0", keyword: "required", message: 'must have the member "email"' },
      { pointer: "/data/users/0/name", keyword: "type", message: "must be text" },
    ],
  });
});

test("an input that differs is not sent, where asked", async () => {
  const client = validating(page, { requests: true });
  await expect(client.listUsers({ query: { pagination: { count: 0.5 } } })).rejects.toMatchObject({
    name: "ValidationError",
    parameter: "query.pagination/count",
  });
});

test("functions take a list of their own", async () => {
  const client = createClient({
    token: "t",
    fetch: answer({ data: {} }),
    validate: validation([listUsersValidator], "throw"),
  });
  await expect(listUsers(client, input)).rejects.toBeInstanceOf(MismatchError);
});

/** Every module that importing `entry` brings, by its imports. */
function graph(entry: string, found: Set<string> = new Set()): Set<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const [, specifier = ""] of readFileSync(entry, "utf8").matchAll(
    /^(?:import|export) [^;]*?from "([^"]+)";$/gm,
  )) {
    if (specifier.startsWith(".")) graph(join(dirname(entry), specifier), found);
    else if (specifier.startsWith("@")) graph(fileURLToPath(import.meta.resolve(specifier)), found);
  }
  return found;
}

const modulesOf = (specifier: string): string[] => [...graph(fileURLToPath(import.meta.resolve(specifier)))];

test("who does not import validators brings none of it", () => {
  const modules = modulesOf("@iam-users/client");
  expect(modules.length).toBeGreaterThan(30);
  expect(modules.filter((path) => /\/(schemas?|validators)[/.]/.test(path.split("/packages/")[1] ?? ""))).toEqual([]);
});

test("one operation's validator brings its own schemas alone", () => {
  const entry = fileURLToPath(import.meta.resolve("@iam-users/client/validators"));
  const modules = [...graph(join(dirname(entry), "validators/list-users.js"))].map((path) => path.split("/dist/")[1]);
  expect(modules).toContain("schemas/user-v1.js");
  expect(modules.filter((path) => path?.includes("invite"))).toEqual([]);
});
