import type { BackendCollection } from "../model.ts";
import { hasOnly, isCollectionName } from "./backend-names.ts";
import type { BackendShapes } from "./backend-shapes.ts";
import { type Context, type Cursor, children, isNode, text } from "./context.ts";
import { refuse } from "./extensions.ts";

const KEY = "x-specloom-collections";
const SHAPE = "{ NAME: { key: member, schema: component, parent?: NAME }, … } with NAME in camelCase";

/** `x-specloom-collections` at the top of the document: what is kept and cannot be told from paths and schemas. */
export function declaredCollections(context: Context, root: Cursor, shapes: BackendShapes): BackendCollection[] {
  const stated = root.node[KEY];
  if (stated === undefined) return [];
  const entries = children(root, KEY);
  if (!isNode(stated) || entries.length === 0 || entries.length < Object.keys(stated).length)
    return refuse(context, "", KEY, SHAPE);
  return entries.map(([name, cursor]) => declared(context, name, cursor, shapes));
}

function declared(context: Context, name: string, cursor: Cursor, shapes: BackendShapes): BackendCollection {
  const { node, pointer } = cursor;
  const [key, schema, parent] = [text(node, "key"), text(node, "schema"), text(node, "parent")];
  const isWhole = key !== "" && schema !== "" && (node["parent"] === undefined || parent !== "");
  if (!isCollectionName(name) || !isWhole || !hasOnly(node, ["key", "schema", "parent"]))
    return refuse(context, "", KEY, SHAPE);
  const fail = (member: string, message: string, fix: string): never =>
    context.fail({ code: "E_EXTENSION", message, fix, pointer: `${pointer}/${member}` });
  const item =
    shapes.named(schema) ?? fail("schema", `there is no component schema ${schema}`, "name a component schema");
  const member = shapes.member(item, key) ?? fail("key", `${schema} has no member ${JSON.stringify(key)}`, "name one");
  if (!shapes.is(member, "string", "integer", "number"))
    fail("key", "a key is text or a number", "name another member");
  return { name, key, schema, parent: parent === "" ? undefined : parent };
}

/** Refuses parents that are not there, or that are nested in what is nested in them. */
export function checkParents(context: Context, collections: ReadonlyMap<string, BackendCollection>): void {
  for (const { name, parent } of collections.values()) {
    if (parent === undefined) continue;
    const above = ancestorsOf(collections, name);
    if (above !== undefined) continue;
    context.fail({
      code: "E_EXTENSION",
      message: `${name} is nested in ${parent}, which is no collection, or nested in ${name} itself`,
      fix: `use one of ${[...collections.keys()].filter((other) => other !== name).join(", ")}`,
      pointer: `/${KEY}/${name}/parent`,
    });
  }
}

/** The collections around one, the outermost first; undefined where one is not there, or they go in a circle. */
export function ancestorsOf(
  collections: ReadonlyMap<string, BackendCollection>,
  name: string,
): BackendCollection[] | undefined {
  const above: BackendCollection[] = [];
  for (let at = collections.get(name); ; at = above[0]) {
    if (at?.parent === undefined) return at && above;
    const parent = collections.get(at.parent);
    if (parent === undefined || above.includes(parent) || parent.name === name) return undefined;
    above.unshift(parent);
  }
}
