import { kindOf } from "./kind-of.js";
import type { Problem } from "./problem.js";
import { anyRules } from "./rules/any-rules.js";
import { arrayRules } from "./rules/array-rules.js";
import { numberRules } from "./rules/number-rules.js";
import { objectRules } from "./rules/object-rules.js";
import { stringRules } from "./rules/string-rules.js";
import type { Rule } from "./rules/rule.js";
import { type Run, Limit } from "./run.js";
import type { SchemaData, SchemaObject } from "./schema-data.js";

/** A place in the value: the member `key` of another; `undefined` is the whole. */
interface Place {
  readonly up: Place | undefined;
  readonly key: string | number;
}

const pointerOf = (place: Place | undefined): string =>
  place ? `${pointerOf(place.up)}/${String(place.key).replaceAll("~", "~0").replaceAll("/", "~1")}` : "";

type Entries = readonly (readonly [keyof SchemaObject, Rule<unknown, unknown>])[];

/**
 * The rules of a table with their keywords. Which value a rule takes and what its keyword holds is written in the types
 * of the tables; once both are looked up by name, no compiler can tell which belongs to which.
 */
const entriesOf = (rules: object): Entries => Object.entries(rules) as unknown as Entries;

const ANY: Entries = /* @__PURE__ */ entriesOf(anyRules);

const BY_KIND: Readonly<Record<string, Entries>> = {
  number: /* @__PURE__ */ entriesOf(numberRules),
  string: /* @__PURE__ */ entriesOf(stringRules),
  array: /* @__PURE__ */ entriesOf(arrayRules),
  object: /* @__PURE__ */ entriesOf(objectRules),
};

/** One schema looked at from one place. Rules use it to go on to other schemas and other places. */
export class Visit {
  readonly run: Run;
  readonly problems: Problem[];
  /** The members that have been looked at, kept where an `unevaluated…` keyword asks (JSON Schema core, section 11). */
  seen: Set<string | number> | undefined;
  readonly #place: Place | undefined;

  constructor(run: Run, problems: Problem[], place?: Place, seen?: Set<string | number>) {
    this.run = run;
    this.problems = problems;
    this.seen = seen;
    this.#place = place;
  }

  /** Checks a value; what is wrong with it joins the problems. Throws Limit. */
  enter(schema: SchemaData, value: unknown): void {
    const { run, problems } = this;
    const { maxDepth = 500, maxSteps = 1e6, maxProblems = 20 } = run.options;
    if (problems.length >= maxProblems) return;
    if (++run.depth > maxDepth || ++run.steps > maxSteps) this.giveUp();
    if (schema === false) this.report("false", "must not be here", false);
    if (typeof schema === "object") {
      if ("unevaluatedItems" in schema || "unevaluatedProperties" in schema) this.seen ??= new Set();
      this.#apply(ANY, schema, value);
      this.#apply(BY_KIND[kindOf(value)], schema, value);
    }
    run.depth--;
  }

  #apply(rules: Entries = [], schema: SchemaObject, value: unknown): void {
    for (const [keyword, rule] of rules) {
      const expected = schema[keyword];
      const message = expected !== undefined && rule(expected, value, this, schema);
      if (message) this.report(keyword, message, expected);
    }
  }

  /** Checks the value of a member, of which `key` is the name or index. */
  member(schema: SchemaData, value: unknown, key: string | number): void {
    this.seen?.add(key);
    this.at(key).enter(schema, value);
  }

  /** A visit of a member; its problems join these. */
  at(key: string | number): Visit {
    return new Visit(this.run, this.problems, { up: this.#place, key });
  }

  /** Checks the same value by another schema, and gives its problems back instead of telling them. */
  attempt(schema: SchemaData, value: unknown): readonly Problem[] {
    const visit = new Visit(this.run, [], this.#place, this.seen && new Set());
    visit.enter(schema, value);
    if (visit.problems.length === 0) for (const key of visit.seen ?? []) this.seen?.add(key);
    return visit.problems;
  }

  /** Checks the same value by another schema as well. */
  also(schema: SchemaData, value: unknown): void {
    this.problems.push(...this.attempt(schema, value));
  }

  report(keyword: string, message: string, expected: unknown): void {
    this.problems.push({ pointer: pointerOf(this.#place), keyword, message, expected });
  }

  /** The problems that stand at this very place. */
  here(problems: readonly Problem[], keyword: string): boolean {
    const pointer = pointerOf(this.#place);
    return problems.some((problem) => problem.pointer === pointer && problem.keyword === keyword);
  }

  /** Ends the whole check. */
  giveUp(): never {
    throw new Limit(pointerOf(this.#place));
  }
}
