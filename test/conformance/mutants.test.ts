/** The validators of the IAM Users client: every example passes, and every example with one fault is refused where it is. */
import { type OperationValidator, validators } from "@iam-users/client/validators";
import { type Problem, type SchemaData, check, checkInput, replySchema } from "@specloom/runtime/schema";
import { describe, expect, test } from "vitest";
import { model } from "../support/description.ts";
import { problemsOf } from "../support/validate.ts";

interface Sample {
  readonly name: string;
  readonly value: unknown;
  readonly schema: SchemaData;
  /** Where the schema stands in the document, for ajv. */
  readonly pointer: string;
  readonly direction: "request" | "response";
}

interface Mutant {
  readonly fault: "dropped" | "wrong type" | "bad text";
  /** Where the fault is, as a list of keys. */
  readonly path: readonly string[];
  readonly value: unknown;
}

const samples: readonly Sample[] = model.operations.flatMap((operation) => {
  const validator = validatorOf(operation.id);
  const bodies = (operation.body?.media ?? []).flatMap(({ examples, schema, type }) =>
    examples.map((example): Sample => ({
      name: `${operation.id} ${type} ${example.name}`,
      value: example.value,
      schema: validator.body?.schema ?? false,
      pointer: schema?.pointer ?? "",
      direction: "request",
    })),
  );
  const replies = operation.replies.flatMap(({ status, media }) =>
    media.flatMap(({ examples, schema, type }) =>
      examples.map((example): Sample => {
        const response = new Response(null, {
          status: typeof status === "object" && "code" in status ? status.code : 500,
          headers: { "content-type": type },
        });
        return {
          name: `${operation.id} ${response.status} ${type} ${example.name}`,
          value: example.value,
          schema: replySchema(validator, response) ?? false,
          pointer: schema?.pointer ?? "",
          direction: "response",
        };
      }),
    ),
  );
  return [...bodies, ...replies];
});

function validatorOf(id: string): OperationValidator {
  const found = validators.find((validator) => validator.id === id);
  if (found === undefined) throw new Error(`no validator of ${id}`);
  return found;
}

function problems({ schema, direction }: Sample, value: unknown): readonly Problem[] {
  return check(schema, value, { direction });
}

test("there is a validator for every operation and a schema for every body", () => {
  expect(validators.map(({ id }) => id).sort()).toEqual(model.operations.map(({ id }) => id).sort());
  expect(samples.length).toBeGreaterThan(100);
  expect(samples.filter(({ schema }) => typeof schema === "boolean")).toEqual([]);
});

test.each(samples)("the example $name is valid", (sample) => {
  expect(problems(sample, sample.value)).toEqual([]);
});

test.each(model.operations)("the example parameters of $id are valid", ({ id, parameters }) => {
  for (const { in: place, wire, examples } of parameters) {
    const group = ({ path: "path", query: "query", header: "headers", cookie: "cookies" } as const)[place];
    for (const { value } of examples) {
      const found = checkInput(validatorOf(id), { [group]: { [wire]: value } });
      expect(found.filter(({ pointer }) => pointer.startsWith(`${group}.${wire}`))).toEqual([]);
    }
  }
});

/** Every value with one member gone, of another type, or of other words. */
function mutantsOf(value: unknown, path: readonly string[] = []): Mutant[] {
  const here = (fault: Mutant["fault"], value: unknown): Mutant => ({ fault, path, value });
  const own = [
    here("wrong type", typeof value === "number" ? "1" : 7),
    ...(typeof value === "string"
      ? [here("bad text", `${value}?`), here("bad text", "x".repeat(5000)), here("bad text", "")]
      : []),
  ];
  if (Array.isArray(value))
    return [...own, ...value.flatMap((item, index) => within(value, String(index), item, path))];
  if (typeof value !== "object" || value === null) return own;
  return [
    ...own,
    ...Object.entries(value).flatMap(([name, member]) => [
      {
        fault: "dropped" as const,
        path: [...path, name],
        value: Object.fromEntries(Object.entries(value).filter(([key]) => key !== name)),
      },
      ...within(value, name, member, path),
    ]),
  ];
}

/** The mutants of a member, put back into what holds it. */
function within(holder: object, name: string, member: unknown, path: readonly string[]): Mutant[] {
  return mutantsOf(member, [...path, name]).map((mutant) => {
    const copy: unknown = Array.isArray(holder)
      ? holder.with(Number(name), mutant.value)
      : { ...holder, [name]: mutant.value };
    return { ...mutant, value: copy };
  });
}

const pointerOf = (path: readonly string[]): string =>
  path.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

describe("mutants", () => {
  const distinct = [
    ...new Map(
      samples.map((sample) => [JSON.stringify([sample.pointer.replace(/\/content\/.*/, ""), sample.value]), sample]),
    ).values(),
  ];
  const refused = new Map<Mutant["fault"], number>();

  test.each(distinct)("of $name", (sample) => {
    for (const mutant of mutantsOf(sample.value)) {
      const found = problems(sample, mutant.value);
      const expected = problemsOf(sample.pointer, mutant.value);
      expect(found.length === 0, `${mutant.fault} at ${pointerOf(mutant.path)}`).toBe(expected.length === 0);
      if (found.length === 0) continue;
      refused.set(mutant.fault, (refused.get(mutant.fault) ?? 0) + 1);
      // A member that is gone is missed by what held it.
      const place = pointerOf(mutant.fault === "dropped" ? mutant.path.slice(0, -1) : mutant.path);
      // A text of the wrong type is not one of those listed either.
      expect([...new Set(found.map(({ pointer }) => pointer))]).toEqual([place]);
      if (mutant.fault === "dropped") expect(found[0]?.message).toContain(JSON.stringify(mutant.path.at(-1)));
    }
  });

  test("there were many", () => {
    console.info("refused mutants:", Object.fromEntries(refused));
    expect(
      Math.min(...["dropped" as const, "wrong type" as const].map((fault) => refused.get(fault) ?? 0)),
    ).toBeGreaterThan(100);
  });
});
