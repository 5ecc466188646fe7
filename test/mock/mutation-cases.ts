import type { Media, Model, Operation } from "specloom";
import { type Mutant, fieldOf, mutantsOf } from "./mutants.ts";
import { PLACES, type ValidInput, validInputs, withParameter } from "./valid-inputs.ts";

/** An input with one fault. */
export interface MutationCase extends ValidInput {
  readonly title: string;
  /** The fields that may be named as the one at fault. */
  readonly fields: readonly string[];
}

/** Every input that differs from a valid one in one thing. */
export function mutationCases(model: Model): readonly MutationCase[] {
  return validInputs(model).flatMap((valid) => [...parameterMutants(model, valid), ...bodyMutants(model, valid)]);
}

function parameterMutants(model: Model, valid: ValidInput): readonly MutationCase[] {
  return valid.operation.parameters.flatMap((parameter) => {
    const value = valid.input[PLACES[parameter.in]]?.[parameter.wire];
    if (value === undefined) return [];
    const wire = parameter.style === "json" ? "json" : "text";
    // Without its value a path is one of another operation, or none.
    const isDroppable = parameter.required && parameter.in !== "path";
    const dropped: readonly Mutant[] = isDroppable ? [{ fault: "is left out", steps: [], value: undefined }] : [];
    return [...dropped, ...mutantsOf(model, parameter.schema, value, wire)].map((mutant) =>
      caseOf(valid, [parameter.wire], mutant, { input: withParameter(valid.input, parameter, mutant.value) }),
    );
  });
}

function bodyMutants(model: Model, valid: ValidInput): readonly MutationCase[] {
  const media = mediaOf(valid.operation, valid.type);
  if (media?.schema === undefined) return [];
  const wire = media.format === "json" ? "json" : "text";
  return mutantsOf(model, media.schema, valid.input.body, wire).map((mutant) =>
    caseOf(valid, [], mutant, { input: { ...valid.input, body: mutant.value } }),
  );
}

const mediaOf = ({ body }: Operation, wanted: string | undefined): Media | undefined =>
  body?.media.find(({ type }) => type === wanted);

function caseOf(
  valid: ValidInput,
  base: readonly string[],
  { fault, steps, alternatives }: Mutant,
  changed: Pick<ValidInput, "input">,
): MutationCase {
  const places = [steps, ...(alternatives === undefined ? [] : [alternatives])];
  const fields = places.map((place) => fieldOf([...base, ...place]) || "body");
  return { ...valid, ...changed, fields, title: `${valid.operation.id}: ${fields[0]} ${fault}` };
}
