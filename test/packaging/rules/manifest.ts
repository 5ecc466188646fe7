import type { Finding } from "../command/check.ts";
import { type Manifest, recordAt } from "../tarball/manifest.ts";
import type { Tarball } from "../tarball/tarball.ts";

const isText = (value: unknown): boolean => typeof value === "string" && value !== "";

const MEMBERS: readonly (readonly [member: string, holds: (manifest: Manifest) => boolean, fix: string])[] = [
  ["version", ({ version }) => /^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version), "name one, such as 0.1.0"],
  ["description", ({ json }) => isText(json["description"]), "say in a line what it is for"],
  ["license", ({ json }) => isText(json["license"]) && json["license"] !== "UNLICENSED", "name one of SPDX's"],
  ["type", ({ json }) => json["type"] === "module", 'say "module"'],
  ["engines.node", ({ json }) => isText(recordAt(json, "engines")["node"]), "say which Node it needs"],
  // A command is run, not bundled.
  ["sideEffects", ({ json, isCommand }) => isCommand || json["sideEffects"] === false, "say false: bundlers ask"],
];

/** A manifest tells what whoever installs or bundles the package has to know. */
export function manifest({ manifest }: Tarball): Finding[] {
  return MEMBERS.filter(([, holds]) => !holds(manifest)).map(([member, , fix]) => ({
    where: `package.json ${member}`,
    what: "is missing or wrong",
    fix,
  }));
}
