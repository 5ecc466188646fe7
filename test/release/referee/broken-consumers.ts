import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Outputs, outputsOf } from "../../../generator/src/release/outputs.ts";
import { type Package, PACKAGES } from "../../../generator/src/release/change.ts";
import { type Side, sidesOf } from "../../../generator/src/release/side.ts";
import { resolveConfig } from "../../../generator/src/resolve-config.ts";
import { OPTIONS, linkModules, runCompiler } from "../../support/type-check.ts";
import type { Pair } from "../read-pair.ts";
import { consumersOf } from "./consumers.ts";

/** For each pair, the packages whose consumer no longer compiles, with what the compiler says first. */
export type Broken = ReadonlyMap<string, ReadonlyMap<Package, string>>;

/**
 * Generates both sides of every pair, writes for each package a consumer against the side before, and compiles all of
 * them with the side after as one program. `stale` names consumers that do not even compile with what they were written
 * against: they prove nothing.
 */
export async function brokenConsumers(
  folder: string,
  pairs: readonly Pair[],
): Promise<{ readonly broken: Broken; readonly stale: Broken }> {
  linkModules(folder);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  const firsts = new Map<string, number>();
  for (const [index, pair] of pairs.entries()) {
    const [before, after] = await sidesIn(join(folder, `documents${index}`), pair);
    const key = `${pair.tags.join()} ${pair.before}`;
    // Many pairs begin with the same document.
    if (!firsts.has(key)) await writeSide(folder, `before${index}`, before, before);
    if (!firsts.has(key)) firsts.set(key, index);
    await writeSide(folder, `after${index}`, after, before);
  }
  const scopes = [
    ...[...firsts.values()].map((index) => `before${index}`),
    ...pairs.map((_, index) => `after${index}`),
  ];
  const paths = Object.fromEntries(scopes.map((scope) => [`@${scope}/*`, [`./${scope}/*/src/generated/index.ts`]]));
  const compilerOptions = { ...OPTIONS, noUnusedLocals: false, noUnusedParameters: false, paths };
  writeFileSync(
    join(folder, "tsconfig.check.json"),
    JSON.stringify({ compilerOptions, include: ["*/consumers/*.ts"] }),
  );
  const output = runCompiler("7", folder);
  const name = (index: number): string => pairs[index]?.name ?? "";
  return { broken: errorsOf(output, "after", name), stale: errorsOf(output, "before", name) };
}

async function sidesIn(cwd: string, { before, after, tags }: Pair): Promise<readonly [Side, Side]> {
  mkdirSync(cwd, { recursive: true });
  writeFileSync(join(cwd, "before.yaml"), before);
  writeFileSync(join(cwd, "after.yaml"), after);
  const source = (spec: string) => ({ spec, overlays: [], tags, cwd });
  return sidesOf(source("before.yaml"), source("after.yaml"));
}

async function writeSide(root: string, name: string, side: Side, old: Side): Promise<void> {
  const folder = join(root, name);
  const config = resolveConfig({ spec: "x", scope: `@${name}`, name: "shop" }, folder, undefined);
  const outputs: Outputs = await outputsOf(config, side.selection, side.model);
  for (const target of PACKAGES) {
    for (const [path, text] of outputs[target]) write(join(folder, target, path), text);
    write(join(folder, "consumers", `${target}.ts`), consumersOf(old.model, `@${name}`)[target]);
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function errorsOf(output: string, side: "before" | "after", nameOf: (index: number) => string): Broken {
  const found = new Map<string, Map<Package, string>>();
  for (const line of output.split("\n")) {
    const [, index, consumer] = new RegExp(`^${side}(\\d+)/consumers/([a-z-]+)\\.ts\\(`).exec(line) ?? [];
    const target = PACKAGES.find((one) => one === consumer);
    if (index === undefined || target === undefined) continue;
    const name = nameOf(Number(index));
    const errors = found.get(name) ?? new Map<Package, string>();
    if (!errors.has(target)) errors.set(target, line);
    found.set(name, errors);
  }
  return found;
}
