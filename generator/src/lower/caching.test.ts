import { describe, expect, test } from "vitest";
import { modelOf, refusalOf } from "./testing/lower-text.ts";

const SCHEMAS = `
components:
  schemas:
    User: { type: object, properties: { role: { $ref: "#/components/schemas/Role" } } }
    Role: { type: object }
    Page: { type: object }
    Users: { type: object, properties: { list: { type: array, items: { $ref: "#/components/schemas/User" } }, page: { $ref: "#/components/schemas/Page" } } }
    Tree: { type: object, properties: { below: { $ref: "#/components/schemas/Tree" } } }
`;

/** A document of lines such as `GET /users/{id} -> User [tag]`; operations are called by method and path. */
function documentOf(lines: readonly string[]): string {
  const paths = new Map<string, string>();
  for (const line of lines) {
    const [, method = "", path = "", answer, tags = "", rest = ""] =
      /^(\w+) (\S+)(?: -> (\w+))?(?: \[([^\]]*)\])?(?: (\{.*\}))?$/.exec(line) ?? [];
    const content = answer
      ? `, content: { application/json: { schema: { $ref: "#/components/schemas/${answer}" } } }`
      : "";
    const parameters = [...path.matchAll(/\{([^{}]+)\}/g)].map(
      ([, name]) => `{ name: ${name}, in: path, required: true, schema: { type: string } }`,
    );
    const members = [
      `operationId: "${method} ${path}"`,
      `tags: [${tags}]`,
      `parameters: [${parameters.join(", ")}]`,
      `responses: { "200": { description: ""${content} } }`,
      ...(rest ? [rest.slice(1, -1)] : []),
    ];
    paths.set(path, `${paths.get(path) ?? ""}    ${method.toLowerCase()}: { ${members.join(", ")} }\n`);
  }
  return `paths:\n${[...paths].map(([path, text]) => `  ${path}:\n${text}`).join("")}${SCHEMAS}`;
}

/** What each write makes stale: `GET /users/{id} id=userId because`. */
function staleOf(...lines: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const { caching, operations } = modelOf(documentOf(lines));
  return Object.fromEntries(
    operations
      .filter(({ kind }) => kind === "mutation")
      .map(({ id }) => [
        id,
        caching
          .get(id)
          ?.stale.map(({ operation, same, because }) =>
            [operation, ...same.map(({ query, write }) => `${query}=${write}`), because].join(" "),
          ) ?? [],
      ]),
  );
}

describe("a write makes stale", () => {
  test("what reads its path", () => {
    expect(staleOf("GET /invites", "POST /invites", "DELETE /invites", "GET /users")).toEqual({
      "POST /invites": ["GET /invites path"],
      "DELETE /invites": ["GET /invites path"],
    });
  });

  test("what is below, unless it only adds", () => {
    const reads = ["GET /users", "GET /users/{id}", "GET /users/{id}/groups"];
    expect(staleOf(...reads, "POST /users", "DELETE /users", "PATCH /users/{userId}")).toEqual({
      "POST /users": ["GET /users path"],
      "DELETE /users": ["GET /users path", "GET /users/{id} path", "GET /users/{id}/groups path"],
      "PATCH /users/{userId}": [
        "GET /users container",
        "GET /users/{id} id=userId path",
        "GET /users/{id}/groups id=userId path",
      ],
    });
  });

  test("what it is part of, where nothing reads it by itself", () => {
    const reads = ["GET /users", "GET /users/{id}", "GET /users/{id}/groups", "GET /teams"];
    expect(staleOf(...reads, "POST /users/{id}/roles", "PUT /users/{id}/groups")).toEqual({
      "POST /users/{id}/roles": ["GET /users container", "GET /users/{id} id=id container"],
      "PUT /users/{id}/groups": ["GET /users/{id}/groups id=id path"],
    });
  });

  test("the list of an item that nothing reads", () => {
    expect(staleOf("GET /users", "DELETE /users/{id}")).toEqual({ "DELETE /users/{id}": ["GET /users container"] });
  });

  test("what answers with a schema that it answers with, in the same resource", () => {
    const reads = [
      "GET /users -> Users",
      "GET /users/{id} -> User",
      "GET /users/{id}/log -> Page",
      "GET /roles -> Role",
    ];
    expect(staleOf(...reads, "POST /users/import -> Role")).toEqual({
      "POST /users/import": ["GET /users container", "GET /users/{id} schema"],
    });
  });

  test("and under the same tag, unless every operation has it", () => {
    const reads = [
      "GET /users -> User [a, all]",
      "GET /members -> User [b, all]",
      "GET /people -> User [all]",
      "GET /log [all]",
    ];
    expect(staleOf(...reads, "POST /grants -> User [b, all]")).toEqual({ "POST /grants": ["GET /members schema"] });
  });

  test("nothing for a schema that every read answers with", () => {
    const reads = ["GET /users/a -> Page", "GET /users/b -> Page"];
    expect(staleOf(...reads, "POST /users/c -> Page")).toEqual({ "POST /users/c": [] });
  });

  test("nothing where variables stand for names", () => {
    expect(staleOf("GET /lamps/export", "DELETE /lamps/{id}")).toEqual({ "DELETE /lamps/{id}": [] });
  });

  test("what a recursive schema leads to, once", () => {
    const reads = ["GET /trees/{id} -> Tree", "GET /trees/{id}/log"];
    expect(staleOf(...reads, "POST /trees/grow -> Tree")).toEqual({ "POST /trees/grow": ["GET /trees/{id} schema"] });
  });
});

describe("x-specloom-invalidates", () => {
  const reads = ["GET /users", "GET /users/{id}"];

  test("takes the place of what is derived, and is narrowed all the same", () => {
    const write = 'PUT /users/{id} { x-specloom-invalidates: ["GET /users/{id}"] }';
    expect(staleOf(...reads, write)).toEqual({ "PUT /users/{id}": ["GET /users/{id} id=id overlay"] });
    expect(staleOf(...reads, "PUT /users/{id} { x-specloom-invalidates: [] }")).toEqual({ "PUT /users/{id}": [] });
  });

  test.each([
    ["PUT /users/{id} { x-specloom-invalidates: getUser }", "does not have the shape"],
    ["PUT /users/{id} { x-specloom-invalidates: [getUsr] }", '"getUsr" is no read of this API'],
    ["PUT /users/{id} { x-specloom-invalidates: [1] }", "1 is no read of this API"],
    ["GET /x { x-specloom-invalidates: [] }", "a read makes nothing stale"],
  ])("%s is refused", (line, message) => {
    const refusal = refusalOf(documentOf([...reads, line]));
    expect(refusal).toMatchObject({ code: "E_EXTENSION", pointer: expect.stringMatching(/\/x-specloom-invalidates$/) });
    expect(refusal.message).toContain(message);
  });
});

describe("a resource", () => {
  const resources = (...paths: readonly string[]): unknown[] =>
    [...modelOf(documentOf(paths.map((path) => `GET ${path}`))).caching.values()].map(({ resource }) => resource);

  test("is the first name that not all paths begin with", () => {
    expect(resources("/users", "/users/{id}/groups", "/invites")).toEqual(["users", "users", "invites"]);
    expect(resources("/v1/users", "/v1/invites")).toEqual(["users", "invites"]);
    expect(resources("/orgs/{o}/users", "/orgs/{o}/invites")).toEqual(["users", "invites"]);
  });

  test("is a name even where paths have nothing else, or none", () => {
    expect(resources("/users")).toEqual(["users"]);
    expect(resources("/users", "/users/{id}")).toEqual(["users", "users"]);
    expect(resources("/", "/{id}")).toEqual(["root", "root"]);
  });
});
