import { existsSync, readFileSync } from "node:fs";
import { isRecord } from "../../is-record.ts";
import { SpecloomError } from "../../diagnostics.ts";
import { BUMPS, type Bump } from "../bump.ts";
import { PACKAGES, type Package } from "../change.ts";
import { type Adjustment, KNOBS } from "./knobs.ts";
import { type Override, type Policy, policyOf } from "./policy.ts";

const KEYS = ["belowOne", "knobs", "overrides"];

/**
 * Reads a policy file: `{ "belowOne": "shift" | "keep", "knobs": { … }, "overrides": [{ "id", "bumps", "reason" }] }`.
 * Without a file the rules hold as they are.
 *
 * @throws SpecloomError E_POLICY for anything that is not understood
 */
export function readPolicy(path: string, named: string): Policy {
  if (!existsSync(path)) return policyOf();
  return policyFrom(parse(path, named), named);
}

/**
 * The same from an object; `named` is how errors speak of where it comes from.
 *
 * @throws SpecloomError E_POLICY for anything that is not understood
 */
export function policyFrom(root: Readonly<Record<string, unknown>>, named: string): Policy {
  const unknown = Object.keys(root).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) refuse(named, `${JSON.stringify(unknown)} is no member`, `use ${KEYS.join(", ")}`);
  const belowOne = root["belowOne"] ?? "shift";
  if (belowOne !== "shift" && belowOne !== "keep")
    return refuse(named, "`belowOne` is neither shift nor keep", 'write "shift" or "keep"');
  return policyOf(adjustmentsOf(root["knobs"], named), overridesOf(root["overrides"], named), belowOne);
}

function parse(path: string, named: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (isRecord(value)) return value;
  } catch {
    // Told below, like every other thing that is no object.
  }
  return refuse(named, "the file is no JSON object", "correct it, or delete it to use the rules as they are");
}

function adjustmentsOf(value: unknown, named: string): Adjustment[] {
  if (value === undefined) return [];
  if (!isRecord(value)) return refuse(named, "`knobs` is no object", "write a member for each knob");
  return Object.entries(value).flatMap(([name, answer]) => {
    const known = Object.entries(KNOBS).find(([knob]) => knob === name)?.[1];
    if (known === undefined)
      return refuse(named, `there is no knob ${JSON.stringify(name)}`, `use ${Object.keys(KNOBS).join(", ")}`);
    const found = typeof answer === "string" && Object.hasOwn(known, answer) ? known[answer] : undefined;
    return (
      found ?? refuse(named, `${name} cannot be ${JSON.stringify(answer)}`, `use ${Object.keys(known).join(" or ")}`)
    );
  });
}

function overridesOf(value: unknown, named: string): Override[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return refuse(named, "`overrides` is no list", "write a list of objects");
  return value.map((item: unknown, index) => {
    const { id, bumps, reason } = isRecord(item) ? item : {};
    if (typeof id !== "string" || typeof reason !== "string" || reason === "" || !isRecord(bumps))
      return refuse(named, `override ${index} has not all of id, bumps and reason`, "write all three");
    return { id, bumps: bumpsOf(bumps, named, index), reason };
  });
}

function bumpsOf(
  value: Readonly<Record<string, unknown>>,
  named: string,
  index: number,
): Partial<Record<Package, Bump>> {
  return Object.fromEntries(
    Object.entries(value).map(([key, level]) => {
      const name = PACKAGES.find((one) => one === key);
      const bump = BUMPS.find((one) => one === level);
      if (name === undefined || bump === undefined)
        return refuse(
          named,
          `override ${index} has a bump that is none`,
          `use ${PACKAGES.join(", ")} with ${BUMPS.join(", ")}`,
        );
      return [name, bump];
    }),
  );
}

function refuse(file: string, message: string, fix: string): never {
  throw new SpecloomError({ code: "E_POLICY", message, fix, file });
}
