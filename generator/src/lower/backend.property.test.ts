import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Backend } from "../model.ts";
import { modelOf } from "./testing/lower-text.ts";

/** The usual operations of a list and of one of its items, and some that mean nothing by themselves. */
const OPERATIONS = ["list", "create", "get", "replace", "merge", "remove", "clear", "search", "move"] as const;

type Name = (typeof OPERATIONS)[number];

const CONFIRMING = ["get", "create"] as const;

interface Resource {
  readonly name: string;
  readonly operations: readonly Name[];
  readonly envelope: boolean;
  readonly inner: readonly Resource[];
}

const resource = (depth: number): fc.Arbitrary<Resource> =>
  fc.record({
    name: fc.constantFrom("users", "groups", "requests", "user-keys", "then"),
    operations: fc.subarray([...OPERATIONS]),
    envelope: fc.boolean(),
    inner: depth === 0 ? fc.constant([]) : fc.uniqueArray(resource(depth - 1), { maxLength: 2, selector: nameOf }),
  });

const resources = fc.uniqueArray(resource(2), { minLength: 1, maxLength: 3, selector: nameOf });

function nameOf({ name }: Resource): string {
  return name;
}

interface Written {
  readonly path: string;
  readonly method: string;
  readonly operation: object;
}

const THING = { $ref: "#/components/schemas/Thing" };
const json = (schema: object): object => ({ content: { "application/json": { schema } } });
const answers = (schema: object): object => ({ responses: { "200": json(schema) } });
const nothing = { responses: { "204": { description: "" } } };

function writtenOf({ name, operations, envelope, inner }: Resource, above = ""): Written[] {
  const path = `${above}/${name}`;
  const item = `${path}/{level${above.split("{").length}Id}`;
  const wrap = (schema: object): object => (envelope ? { type: "object", properties: { data: schema } } : schema);
  const body = { requestBody: json(THING), ...answers(wrap(THING)) };
  const all: Record<Name, Written> = {
    list: { path, method: "get", operation: answers(wrap({ type: "array", items: THING })) },
    create: { path, method: "post", operation: body },
    get: { path: item, method: "get", operation: answers(wrap(THING)) },
    replace: { path: item, method: "put", operation: body },
    merge: { path: item, method: "patch", operation: body },
    remove: { path: item, method: "delete", operation: nothing },
    clear: { path, method: "delete", operation: nothing },
    search: { path: `${path}/search`, method: "post", operation: answers({ type: "array", items: THING }) },
    move: { path: `${item}/move`, method: "post", operation: nothing },
  };
  return [...operations.map((name) => all[name]), ...inner.flatMap((one) => writtenOf(one, item))];
}

function backendOf(written: readonly Written[]): Backend | undefined {
  const paths: Record<string, Record<string, object>> = {};
  for (const { path, method, operation } of written) {
    paths[path] = { ...paths[path], [method]: { operationId: `${method} ${path}`, ...operation } };
  }
  const id = { type: "string" };
  const Thing = { type: "object", required: ["id"], properties: { id, name: { type: "string" } } };
  // JSON is YAML.
  return modelOf(JSON.stringify({ paths, components: { schemas: { Thing } } })).backend;
}

/** What is decided, in an order of its own. */
function decided(backend: Backend | undefined): unknown {
  return {
    collections: backend?.collections,
    actions: [...(backend?.actions ?? [])].map(([id, one]) => [id, one.action]),
  };
}

test("the documents have actions, nested ones too", () => {
  const backends = fc
    .sample(resources, { numRuns: 100, seed: 1 })
    .map((all) => backendOf(all.flatMap((one) => writtenOf(one))));
  const actions = backends.flatMap((backend) => [...(backend?.actions.values() ?? [])]);
  expect(actions.length).toBeGreaterThan(200);
  expect(actions.filter(({ within }) => within.length > 0).length).toBeGreaterThan(20);
});

test("an action's places are the variables of its path, each once, and its collection is kept after its parent", () => {
  fc.assert(
    fc.property(resources, (all) => {
      const backend = backendOf(all.flatMap((one) => writtenOf(one)));
      const names = backend?.collections.map(({ name }) => name) ?? [];
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(["requests", "then"]).not.toContain(name);
      for (const { name, parent } of backend?.collections ?? [])
        if (parent !== undefined) expect(names.slice(0, names.indexOf(name))).toContain(parent);
      for (const [id, { collection, within, key }] of backend?.actions ?? []) {
        expect(names).toContain(collection);
        const variables = [...id.matchAll(/\{(\w+)\}/g)].map(([, variable]) => variable);
        expect([...within, ...(key ? [key] : [])].map(({ members }) => members.join())).toEqual(variables);
      }
    }),
    { numRuns: 100 },
  );
});

test("what is not one of the usual operations is left out", () => {
  fc.assert(
    fc.property(resources, (all) => {
      for (const id of backendOf(all.flatMap((one) => writtenOf(one)))?.actions.keys() ?? [])
        expect(id).not.toMatch(/search$|move$|^delete .*\w$/);
    }),
    { numRuns: 100 },
  );
});

test("the usual operations of a list with an item or a creation are all there", () => {
  fc.assert(
    fc.property(resource(0), fc.constantFrom(...CONFIRMING), (one, also) => {
      const operations = [...new Set<Name>([...one.operations, "list", also])];
      const actions = backendOf(writtenOf({ ...one, operations }))?.actions;
      const usual = operations.filter((name) => !["clear", "search", "move"].includes(name));
      expect(actions?.size).toBe(usual.length);
    }),
    { numRuns: 100 },
  );
});

test("the order of the document decides nothing, and more operations take nothing away", () => {
  fc.assert(
    fc.property(resources, fc.infiniteStream(fc.nat()), fc.nat(), (all, numbers, dropped) => {
      const written = all.flatMap((one) => writtenOf(one));
      const shuffled = written
        .map((one) => [numbers.next().value ?? 0, one] as const)
        .sort(([a], [b]) => a - b)
        .map(([, one]) => one);
      const backend = backendOf(written);
      expect(decided(backendOf(shuffled))).toEqual(decided(backend));
      const fewer = backendOf(written.filter((_, index) => index !== dropped % Math.max(written.length, 1)));
      for (const [id, { action }] of fewer?.actions ?? []) expect(backend?.actions.get(id)?.action).toBe(action);
    }),
    { numRuns: 100 },
  );
});
