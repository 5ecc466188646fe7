import type { ListPlace, Operation, Pagination } from "../model.ts";
import type { PagingNames } from "../names.ts";
import { type Code, code } from "../print/code.ts";
import { docComment } from "../print/comment.ts";
import { header } from "../print/header.ts";
import { identifier } from "../print/identifier.ts";
import { key } from "../print/key.ts";
import { literal } from "../print/literal.ts";
import { Uses } from "../print/uses.ts";
import type { View } from "../render.ts";
import { usualAccept } from "./answer.ts";
import { RUNTIME, type ViewContext, namesOf } from "./context.ts";
import { memberCode } from "./member-code.ts";
import { INPUT_KEYS } from "./sample.ts";
import { inputCode } from "./sample-code.ts";
import { fromPackage, typeCode, unionCode } from "./type.ts";
import { inputIsOptional } from "./types.ts";

/** An operation that pages, with what its modules are called. */
export interface Paged {
  readonly pagination: Pagination;
  readonly names: PagingNames;
  /** The names of its modules from the index on, for example `./pages/list-users-items.js`. */
  readonly modules: { readonly [Name in "pages" | "items" | "all"]: string };
}

/** What there is to know of the paging of an operation; nothing where it does not page. */
export function pagedOf(context: ViewContext, operation: Operation): Paged | undefined {
  const names = context.names.paging.get(operation.id);
  if (operation.pagination === undefined || names === undefined) return undefined;
  const { file } = namesOf(context, operation);
  const module = (kind: string): string => `./pages/${file}-${kind}.js`;
  const modules = { pages: module("pages"), items: module("items"), all: module("all") };
  return { pagination: operation.pagination, names, modules };
}

/** `pages/<operation>-pages.ts` of the client: the bodies of the pages. */
export function clientPagesView(context: ViewContext, operation: Operation): View {
  const { pagination, names } = existing(context, operation);
  const { stem, type, file } = namesOf(context, operation);
  const uses = callUses(context, operation);
  uses.value("pages", RUNTIME.client);
  uses.type("Members", RUNTIME.client);
  uses.type("PageOptions", RUNTIME.client);
  uses.type(`${type}Output`, context.packages.types);
  uses.value(`${stem}Operation`, `../operations/${file}.js`);
  const { cursor, next } = pagination;
  const place = INPUT_KEYS.find(([key]) => key === cursor.in)?.[1] ?? cursor.in;
  return {
    ...callView(
      context,
      operation,
      "pages",
      (input) => code`for await (const page of ${identifier(names.pages)}(client${input})) console.log(page);`,
    ),
    imports: uses.statements(),
    name: identifier(names.pages),
    stem: identifier(stem),
    next: memberCode(code`body`, next),
    changed: withCursorCode(code`input`, [place, cursor.wire, ...cursor.members]),
  };
}

/** `pages/<operation>-items.ts` of the client: what stands in the pages. */
export function clientItemsView(context: ViewContext, operation: Operation): View {
  const { pagination, names, modules } = existing(context, operation);
  const uses = callUses(context, operation);
  uses.value("items", RUNTIME.client);
  if (pagination.items.length > 0) uses.type("Members", RUNTIME.client);
  uses.type("PageOptions", RUNTIME.client);
  uses.value(names.pages, beside(modules.pages));
  const item = itemCode(context, pagination, uses);
  return {
    ...callView(
      context,
      operation,
      "items",
      (input) => code`for await (const item of ${identifier(names.items)}(client${input})) console.log(item);`,
    ),
    imports: uses.statements(),
    name: identifier(names.items),
    pages: identifier(names.pages),
    itemType: identifier(names.item),
    item,
    bodyType: pagination.items.length > 0 ? code`Members | undefined` : code`unknown`,
    found: memberCode(code`body`, pagination.items),
  };
}

/** `pages/<operation>-all.ts` of the client: all items, collected. */
export function clientAllView(context: ViewContext, operation: Operation): View {
  const { names, modules } = existing(context, operation);
  const uses = callUses(context, operation);
  uses.value("all", RUNTIME.client);
  uses.type("AllOptions", RUNTIME.client);
  uses.value(names.items, beside(modules.items));
  uses.type(names.item, beside(modules.items));
  return {
    ...callView(
      context,
      operation,
      "all",
      (input) => code`const items = await ${identifier(names.all)}(client${input});`,
    ),
    imports: uses.statements(),
    name: identifier(names.all),
    items: identifier(names.items),
    itemType: identifier(names.item),
  };
}

function existing(context: ViewContext, operation: Operation): Paged {
  const paged = pagedOf(context, operation);
  if (paged === undefined) throw new Error(`operation ${operation.id} does not page`);
  return paged;
}

function beside(module: string): string {
  return module.replace("./pages/", "./");
}

function callUses(context: ViewContext, operation: Operation): Uses {
  const uses = new Uses();
  uses.type("ApiClient", "../client.js");
  uses.type("ApiCallOptions", "../client.js");
  uses.type(`${namesOf(context, operation).type}Input`, context.packages.types);
  return uses;
}

type Kind = keyof Paged["modules"];

/** What the three modules have in common; `example` is made over the arguments after the client. */
function callView(context: ViewContext, operation: Operation, kind: Kind, example: (input: Code) => Code): View {
  const { call, type } = namesOf(context, operation);
  const input = inputCode(context, operation);
  return {
    docs: docComment([
      { text: DOCS[kind](call) },
      { text: "" },
      { tag: "example", code: example(input === code`{}` ? code`` : code`, ${input}`) },
    ]),
    header: header(`operation ${call}`, `client/pages/${kind}.ts.hbs`),
    call: identifier(call),
    type: identifier(type),
    optionalInput: inputIsOptional(operation),
    usual: usualAccept(context, operation),
  };
}

const DOCS: Readonly<Record<Kind, (call: string) => string>> = {
  pages: (call) =>
    `The pages of \`${call}\`, one after another, each asked for when it is wanted. What \`unwrap\` throws, the loop throws.`,
  items: (call) =>
    `The items of all pages of \`${call}\`. The following page is asked for when those of one are used up.`,
  all: (call) => `The items of all pages of \`${call}\` as one list; \`limit\` ends it after so many.`,
};

/** A copy of a value with the cursor in it, everything beside it kept; objects that are missing on the way are made. */
function withCursorCode(value: Code, [step = "", ...rest]: readonly string[]): Code {
  const inner = rest.length > 0 ? withCursorCode(memberCode(value, [step]), rest) : code`cursor`;
  const member = inner === key(step) ? inner : code`${key(step)}: ${inner}`;
  return code`{ ...${value}, ${member} }`;
}

/** The element of every documented list, written as a way through the types of the bodies. */
function itemCode(context: ViewContext, { lists }: Pagination, uses: Uses): Code {
  return unionCode(lists.map((list) => code`${listCode(context, list, uses)}[number]`));
}

function listCode(context: ViewContext, { body, optional, steps }: ListPlace, uses: Uses): Code {
  const type = typeCode(context, uses, body, fromPackage(context));
  return steps.reduce(
    (at, { key, optional: mayBeAbsent }) => present(code`${at}[${literal(key)}]`, mayBeAbsent),
    present(type, optional),
  );
}

function present(type: Code, mayBeAbsent: boolean): Code {
  return mayBeAbsent ? code`NonNullable<${type}>` : type;
}
