import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { identifier } from "./print/identifier.ts";
import { HORRORS, anyText, nearlyName } from "./testing/horrors.ts";
import { type Names, RESERVED_WORDS, camelCase, kebabCase, nameAll, pascalCase } from "./names.ts";

test.each([
  ["listUsers", "listUsers", "ListUsers", "list-users"],
  ["getUserV1", "getUserV1", "GetUserV1", "get-user-v1"],
  ["list_users", "listUsers", "ListUsers", "list-users"],
  ["list-lamps.v2", "listLampsV2", "ListLampsV2", "list-lamps-v2"],
  ["GET /users/{id}", "getUsersId", "GETUsersId", "get-users-id"],
  ["HTTPServer", "httpServer", "HTTPServer", "http-server"],
  ["URL", "url", "URL", "url"],
  ["User_V1", "userV1", "User_V1", "user-v1"],
  ["404", "n404", "N404", "404"],
  ["Größe der Lampe", "größeDerLampe", "GrößeDerLampe", "groe-der-lampe"],
  ["e\u0301tat", "état", "État", "etat"],
  ["İD", "id", "İD", "id"],
  ["名前", "名前", "名前", "file-7ec26292"],
  ["", "nameless", "Nameless", "file-e3b0c442"],
  ["a\u3164b", "aB", "AB", "a-b"],
  ["con", "con", "Con", "file-"],
  ["../../etc/passwd", "etcPasswd", "EtcPasswd", "etc-passwd"],
])("%j is %s, %s and %s", (text, camel, pascal, kebab) => {
  expect([camelCase(text), pascalCase(text)]).toEqual([camel, pascal]);
  expect(kebabCase(text).slice(0, kebab.length)).toBe(kebab);
});

test("a name that is a good one already stays", () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z][A-Za-z0-9]{0,20}$/),
      fc.stringMatching(/^[A-Z][A-Za-z0-9_]{0,20}$/),
      (camel, pascal) => {
        expect([camelCase(camel), pascalCase(pascal)]).toEqual([camel, pascal]);
      },
    ),
  );
});

const text = fc.oneof(anyText(), nearlyName());

test("every text has a name that an identifier may have, and a file name that every system has", () => {
  const holds = (one: string): void => {
    for (const name of [camelCase(one), pascalCase(one)]) expect(identifier(name)).toBe(name);
    expect(kebabCase(one)).toMatch(/^[a-z0-9-]{1,80}$/);
    expect(kebabCase(one)).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/);
  };
  for (const one of [
    ...HORRORS,
    "CON",
    "nul",
    "COM1",
    "lpt9",
    "com\u00b9",
    "x".repeat(500),
    "\u0390x",
    "ŉ",
    "ǅungla",
    "\u019b",
    "\u0264",
    "\ua7d3",
    "\ua7d5",
  ])
    holds(one);
  fc.assert(fc.property(text, holds));
});

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Every name that a package exports, spelled out apart from the policy. */
function exportsOf({ api, operations, paging, schemas, schemes }: Names): string[] {
  const ofApi = words(
    `${api.type}Client create${api.type}Client ${api.type}Provider use${api.type}Client ${api.type}Keys ${api.call}Keys`,
  );
  const ofOperations = [...operations.values()].flatMap(({ call, stem, type, hook }) =>
    words(
      `${call} ${stem}Operation ${stem}Options ${stem}Mutation ${stem}Invalidates ${stem}Optimistic ${stem}Handler
      ${stem}Validator ${hook} ${hook}Suspense
      ${type}Input ${type}Output ${type}Error ${type}Result ${type}Failure ${type}Key ${type}Handler`,
    ),
  );
  const ofPaging = [...paging.values()].flatMap((names): string[] => Object.values(names));
  return [...ofApi, ...ofOperations, ...ofPaging, ...schemas.values(), ...schemes.values()];
}

const IMPORTED: ReadonlySet<string> = new Set(
  words(
    "ApiClient ApiCallOptions ApiError ClientErrorStatus MockReply Operation Promise Readonly components operations",
  ),
);

function areGood(names: Names): void {
  const all = exportsOf(names);
  expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  for (const name of all) expect(identifier(name)).toBe(name);
  expect(all.filter((name) => RESERVED_WORDS.has(name) || IMPORTED.has(name))).toEqual([]);
  const modules = [...names.schemaModules.values()];
  expect(new Set(modules.map(({ constant }) => identifier(constant))).size).toBe(modules.length);
  expect(new Set(modules.map(({ file }) => file)).size).toBe(modules.length);
  const files = [...names.operations.values()].map(({ file }) => file);
  expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length);
  expect(
    [...files, ...modules.map(({ file }) => file).filter((file) => file !== "index")].filter(
      (file) => !/^[a-z0-9-]{1,80}$/.test(file) || /^(index|con|prn|aux|nul|com\d|lpt\d)$/.test(file),
    ),
  ).toEqual([]);
}

/** Names that meet: near the policy's own suffixes, and reserved in one way or another. */
const meeting = fc.constantFrom(
  ..."a A a-b a.b a_b aB AB ABSchema AB_b8ab7b34 class Promise ApiError getUser getUserOptions GetUserInput useGetUser useGetUserInfinite getUserInfinite getUserInfiniteOptions getUserOperation get_user_operation getUserItems getUserAll GetUserItem".split(
    " ",
  ),
  ..."ClientErrorStatus mock call index con then pathJson token Token token-auth tokenAuth tokenAuth2 名 命 ß iamUsersKeys IamUsersClient".split(
    " ",
  ),
);
const keys = fc.uniqueArray(fc.oneof(meeting, text), { maxLength: 12 });
const apiIds = fc.oneof(
  fc.constantFrom("iam-users", "api", "client", "create", "use"),
  fc.stringMatching(/^[a-z][a-z0-9._-]{0,10}$/),
);

describe("nameAll", () => {
  test("gives no name twice, none that is reserved, and no file twice", () => {
    fc.assert(
      fc.property(apiIds, keys, keys, keys, (...input) => areGood(nameAll(...input, input[2]))),
      { numRuns: 500 },
    );
  });

  test("does not look at the order", () => {
    const shuffled = keys.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    );
    const sorted = (names: Names): unknown =>
      [names.schemas, names.operations, names.schemes].map((map) => [...map].sort(([a], [b]) => (a < b ? -1 : 1)));
    fc.assert(
      fc.property(shuffled, shuffled, shuffled, ([a, a2], [b, b2], [c, c2]) => {
        expect(sorted(nameAll("x", a, b, c))).toEqual(sorted(nameAll("x", a2, b2, c2)));
      }),
    );
  });

  test("keeps every good name of a schema when another schema comes", () => {
    const good = fc.uniqueArray(fc.stringMatching(/^[A-Z][a-c]{0,2}$/), { maxLength: 6 });
    fc.assert(
      fc.property(good, fc.oneof(fc.stringMatching(/^[A-Z][a-c]{0,2}$/), text), (list, added) => {
        const after = nameAll("x", [...list, added], [], []).schemas;
        for (const [key, name] of nameAll("x", list, [], []).schemas) expect(after.get(key)).toBe(name);
      }),
    );
  });

  test("keeps every good name of an operation when another operation comes, unless that one is the stem of its exports", () => {
    const id = fc.stringMatching(/^[a-c][A-C]?[a-c]{1,2}$/);
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 6 }), fc.oneof(id, text), (list, added) => {
        const after = nameAll("x", [], [...list, added], []).operations;
        for (const [key, name] of nameAll("x", [], list, []).operations) expect(after.get(key)).toEqual(name);
      }),
    );
    // The exception: both export `getUserOptions`, and the shorter name wins whichever came first.
    expect(nameAll("x", [], ["getUserOptions"], []).operations.get("getUserOptions")?.call).toBe("getUserOptions");
    expect(nameAll("x", [], ["getUserOptions", "getUser"], []).operations.get("getUserOptions")?.call).toBe(
      "getUserOptionsOperation",
    );
  });

  test("calls paging after its operation, and changes no other name for it", () => {
    const ids = ["getOrder", "getOrderItems", "list-lamps.v2"];
    const without = nameAll("x", ["GetOrderItem"], ids, []);
    const { paging, ...others } = nameAll("x", ["GetOrderItem"], ids, [], ids);
    expect([others.operations, others.schemas]).toEqual([without.operations, without.schemas]);
    expect([...paging.values()].map(({ items, item }) => [items, item])).toEqual([
      ["getOrderOperationItems", "GetOrderOperationItem"],
      ["getOrderItemsItems", "GetOrderItemsItem"],
      ["listLampsV2Items", "ListLampsV2Item"],
    ]);
  });

  test("lets good names have what they ask for, and others give way", () => {
    const { schemas, operations, schemes } = nameAll(
      "x",
      ["user-v1", "UserV1", "user.v1", "Promise"],
      ["get-user", "getUser", "delete", "mock"],
      ["token", "Token"],
    );
    expect(Object.fromEntries(schemas)).toEqual({
      UserV1: "UserV1",
      "user-v1": "UserV1Schema",
      "user.v1": expect.stringMatching(/^UserV1_[0-9a-f]{8}$/),
      Promise: "PromiseSchema",
    });
    expect([...operations].map(([id, { call, type, file }]) => [id, call, type, file]).sort()).toEqual([
      ["delete", "delete_", "Delete", "delete"],
      ["get-user", "getUserOperation_", "", ""].map((part, index) => (index === 0 ? part : expect.any(String))),
      ["getUser", "getUser", "GetUser", "get-user"],
      ["mock", "mock_", "Mock", "mock"],
    ]);
    expect(Object.fromEntries(schemes)).toEqual({ Token: "tokenAuth", token: "tokenAuthScheme" });
  });

  test("gives schemas modules that differ in more than case", () => {
    const { schemaModules } = nameAll("x", ["User", "user", "UserV1", "User_V1", "PetSchema", "con"], [], []);
    const modules = [...schemaModules.values()];
    expect(schemaModules.get("UserV1")).toEqual({ constant: "userV1Schema", file: "user-v1" });
    expect(schemaModules.get("PetSchema")?.constant).toBe("petSchema");
    expect(new Set(modules.map(({ constant }) => constant)).size).toBe(6);
    expect(new Set(modules.map(({ file }) => file)).size).toBe(6);
  });

  test("does not run out of names", () => {
    const first = nameAll("x", ["AB", "ABSchema", "a-b"], [], []).schemas.get("a-b") ?? "";
    const names = nameAll("x", ["AB", "ABSchema", first, "a-b"], [], []).schemas;
    expect(new Set(names.values()).size).toBe(4);
  });

  test.each([
    ["api", "ApiApi"],
    ["client", "ClientApi"],
    ["iam-users", "IamUsers"],
    ["users.v2", "UsersV2"],
  ])("calls the API %s %s", (id, type) => {
    expect(nameAll(id, [], [], []).api.type).toBe(type);
  });
});
