import { expect, test } from "vitest";
import { lowerText, modelOf, refusalOf } from "./testing/lower-text.ts";

const two = (a: string, b: string): string => `paths:\n  /users/{id}:\n    get: ${a}\n  /users-by/id:\n    get: ${b}`;

test("operations come by path, then by method, and carry their place", () => {
  const { operations } = modelOf("paths:\n  /a:\n    put: {}\n    get: {}\n  /b:\n    delete: {}");
  expect(operations.map(({ id, pointer, method, path, kind }) => [id, pointer, method, path, kind])).toEqual([
    ["getA", "/paths/~1a/get", "get", "/a", "query"],
    ["putA", "/paths/~1a/put", "put", "/a", "mutation"],
    ["deleteB", "/paths/~1b/delete", "delete", "/b", "mutation"],
  ]);
});

test("an operation without an id is called by its method and path", () => {
  const id = (path: string): string | undefined =>
    modelOf(`paths: { ${JSON.stringify(path)}: { get: {} } }`).operations[0]?.id;
  expect(["/", "/users", "/users/{userId}", "/a-b/c_d.json", "/größe/{x}{y}"].map(id)).toEqual([
    "get",
    "getUsers",
    "getUsersByUserId",
    "getABCDJson",
    "getGrößeByXByY",
  ]);
});

test("a derived id that another operation has, or that two derive, is refused where an operationId is missing", () => {
  const fix = "give GET /users/{id} an operationId of its own";
  expect(refusalOf(two("{}", "{ operationId: getUsersById }"))).toEqual({
    code: "E_OPERATION_ID",
    pointer: "/paths/~1users~1{id}/get",
    message: 'GET /users/{id} and GET /users-by/id would both be called "getUsersById"',
    fix,
  });
  expect(refusalOf(two("{ operationId: getUsersById }", "{}"))).toMatchObject({
    code: "E_OPERATION_ID",
    pointer: "/paths/~1users-by~1id/get",
  });
  expect(refusalOf(two("{}", "{}"))).toMatchObject({ code: "E_OPERATION_ID", pointer: "/paths/~1users-by~1id/get" });
  expect(modelOf(two("{ operationId: a }", "{}")).operations).toHaveLength(2);
});

test("component schemas keep their names and docs; references stay references", () => {
  const { schemas } = modelOf(`
components:
  schemas:
    Any: true
    None: false
    User: { title: A user, description: " Text. ", deprecated: true, properties: { boss: { $ref: "#/components/schemas/User" } } }`);
  expect([...schemas.keys()]).toEqual(["Any", "None", "User"]);
  expect(schemas.get("User")?.docs).toEqual({ summary: "A user", description: "Text.", deprecated: true });
  expect(schemas.get("User")?.schema.properties.get("boss")).toMatchObject({
    ref: "User",
    pointer: "/components/schemas/User/properties/boss",
  });
  expect(schemas.get("None")?.schema.not).toMatchObject({ pointer: "/components/schemas/None" });
});

test("warnings are handed back and stop nothing", () => {
  const { warnings, model } = lowerText("components: { securitySchemes: { m: { type: mutualTLS } } }");
  expect(warnings.map(({ code, pointer, file }) => [code, pointer, file])).toEqual([
    ["W_SKIPPED", "/components/securitySchemes/m", "spec.yaml"],
  ]);
  expect(model.auth).toEqual([]);
});
