import { own } from "../client/own.js";
import type { CheckOptions } from "../schema/check-options.js";
import { check } from "../schema/check.js";
import type { Problem } from "../schema/problem.js";
import type { SchemaData } from "../schema/schema-data.js";
import type { InputProblem } from "./input-problem.js";

type Step = string | number;

/**
 * What is wrong with a value of a request, a problem for each place.
 *
 * @param place - where it stands, and the steps that lead to it
 */
export function checkValue(
  { place, steps }: Pick<InputProblem, "place" | "steps">,
  schema: SchemaData,
  value: unknown,
  options: CheckOptions,
): readonly InputProblem[] {
  const json = plain(value);
  const found = check(schema, json, { ...options, direction: "request" }).flatMap((problem) => {
    const { below, reached } = walk(json, problem.pointer);
    const here = [...steps, ...below];
    const names = missingNames(problem, reached);
    if (names.length === 0) return [{ place, steps: here, message: problem.message, received: reached }];
    return names.map((name) => ({ place, steps: [...here, name], message: "is required" }));
  });
  return distinct(found);
}

/** An integer that no number holds exactly is one all the same. */
function plain(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  return Array.isArray(value) ? value.map(plain) : value;
}

/** Where a pointer leads, telling indices from names, and what is there. */
function walk(value: unknown, pointer: string): { readonly below: readonly Step[]; readonly reached: unknown } {
  const below: Step[] = [];
  let reached = value;
  for (const token of pointer.split("/").slice(1)) {
    const name = token.replaceAll("~1", "/").replaceAll("~0", "~");
    below.push(Array.isArray(reached) ? Number(name) : name);
    reached = typeof reached === "object" && reached !== null ? own(reached, name) : undefined;
  }
  return { below, reached };
}

const required: ReadonlySet<string> = new Set(["required", "dependentRequired"]);

/** The members that an object lacks are at fault, and not the object. */
function missingNames({ keyword, expected }: Problem, reached: unknown): readonly string[] {
  if (!required.has(keyword) || !Array.isArray(expected)) return [];
  if (typeof reached !== "object" || reached === null) return [];
  return expected.filter((name) => typeof name === "string" && !Object.hasOwn(reached, name));
}

/** One problem for each place: what is of another type is of no use to any other keyword either. */
function distinct(problems: readonly InputProblem[]): readonly InputProblem[] {
  const places = problems.map(({ steps }) => JSON.stringify(steps));
  return problems.filter((_, index) => places.indexOf(places[index] ?? "") === index);
}
