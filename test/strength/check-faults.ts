import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Fault } from "./fault.ts";

/**
 * What is wrong with the faults as a list: a text that is not in its file exactly once, a change that changes nothing, two
 * that are the same.
 *
 * @param folder - the root of a workspace
 */
export async function checkFaults(folder: string, faults: readonly Fault[]): Promise<readonly string[]> {
  const seen = new Set<string>();
  const wrong: string[] = [];
  for (const { title, file, text, by } of faults) {
    const times = (await readFile(join(folder, file), "utf8")).split(text).length - 1;
    if (times !== 1) wrong.push(`${title}: ${file} holds its text ${times} times`);
    if (text === by) wrong.push(`${title}: nothing is changed`);
    const change = JSON.stringify([file, text, by]);
    if (seen.has(change)) wrong.push(`${title}: is there twice`);
    seen.add(change);
  }
  return wrong;
}
