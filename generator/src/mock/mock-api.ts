import type { BackendCore, BackendTable } from "@specloom/runtime/backend";
import type { MockOperation } from "@specloom/runtime/mock";
import { code, joinCode } from "../print/code.ts";
import { identifier } from "../print/identifier.ts";
import { importModules } from "./import-modules.ts";
import type { MockSource } from "./mock-source.ts";

/** An API that can be answered for. */
export interface MockApi {
  /** Fixed paths before templated ones. */
  readonly operations: readonly MockOperation[];
  /** Makes what keeps state, with something in it; undefined where the document does not say what is kept. */
  readonly createBackend: ((seed: string) => BackendCore) | undefined;
}

/** How many items a list begins with: more than a page of the usual length, so that there is a second one. */
const ITEMS = 25;
/** How many a list that is nested in an item begins with. */
const NESTED_ITEMS = 3;

/** In the place of what makes handlers for msw, which is not needed here: the operation as it is. */
const MSW = [
  'export { anyBody, anyStep, anyStepDecoded, buildReply, emptyReply, withDetails } from "@specloom/runtime/mock";',
  "export const handlerOf = (operation) => () => operation;",
  "export const fullMock = undefined;",
  "export const liteMock = undefined;",
].join("\n");

/** What the entry exports. No compiler sees it: the generator has printed all of it from the document just now. */
interface Entry {
  readonly listOperations: () => readonly MockOperation[];
  readonly backendTable?: BackendTable;
  readonly createBackend?: (data: Readonly<Record<string, number>>, options: { readonly seed: string }) => BackendCore;
}

/** Imports the modules of a mock from memory. */
export async function mockApi({ files, api }: MockSource): Promise<MockApi> {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const entry = [
    code`export { ${identifier(`create${api}Handlers`)} as listOperations } from "./src/generated/handlers.js";`,
    ...(texts.has("src/generated/backend.ts")
      ? [
          code`export { backendTable, ${identifier(`create${api}Backend`)} as createBackend } from "./src/generated/backend.js";`,
        ]
      : []),
  ];
  const sources = new Map([
    ...texts,
    ["@specloom/runtime/msw", MSW],
    ["@specloom/runtime/msw/lite", MSW],
    ["entry.ts", joinCode(entry, "\n")],
  ]);
  const { listOperations, backendTable, createBackend } = (await importModules(sources, "entry.ts")) as Entry;
  const data = backendTable && beginning(backendTable);
  return {
    operations: listOperations(),
    createBackend: data && createBackend && ((seed) => createBackend(data, { seed })),
  };
}

/** With how many items each collection begins. */
function beginning({ collections }: BackendTable): Record<string, number> {
  const counts = Object.entries(collections).map(([name, { parent }]) => [
    name,
    parent === undefined ? ITEMS : NESTED_ITEMS,
  ]);
  return Object.fromEntries(counts);
}
