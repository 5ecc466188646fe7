import { build, regenerate } from "../contract/faults/contract-run.ts";
import type { Sandbox } from "../support/sandbox.ts";
import { askTests } from "./ask-tests.ts";
import type { Fault } from "./fault.ts";
import { restore } from "./restore.ts";

/** What became of a fault. */
export type Fate =
  | { readonly fate: "killed"; readonly by: string }
  | { readonly fate: "survived" }
  /** The generator or the compiler refused it. */
  | { readonly fate: "unbuilt"; readonly why: string };

/**
 * Sows a fault into a copy of a sound sandbox, makes anew what it changes, asks the contract tests, and makes the copy as
 * it was. The generator that tests read the description with stays sound: it is built, and only its source is at fault.
 *
 * @throws Error where the file does not hold the fault's text exactly once
 */
export async function tryFault(
  copy: Sandbox,
  sound: Sandbox,
  { file, text, by, regenerated, first }: Fault,
): Promise<Fate> {
  await copy.replace(file, text, by);
  try {
    const why = await refusalOf(copy, regenerated);
    if (why !== undefined) return { fate: "unbuilt", why };
    const killer = (await askTests(copy, [first])) ?? (await askTests(copy));
    return killer === undefined ? { fate: "survived" } : { fate: "killed", by: killer };
  } finally {
    await restore(copy, sound, file);
  }
}

/** Types are not checked: what only the compiler of this workspace would find, no test has found. */
async function refusalOf(copy: Sandbox, regenerated: boolean): Promise<string | undefined> {
  try {
    await build(copy, regenerated ? await regenerate(copy) : ["runtime"]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
