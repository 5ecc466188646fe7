import { atPointer } from "../client/layers/at-pointer.js";
import type { InputProblem } from "./input-problem.js";
import type { MockReply } from "./mock-reply.js";

/** How an API writes the place of a value: `invites[0].email`, `invites.0.email`, `/invites/0/email`. */
export type FieldNotation = "brackets" | "dots" | "pointer";

/** As the examples of a failure write it, where they name an item of a list; with brackets where none does. */
export function fieldNotation({ bodies, fields = {} }: MockReply): FieldNotation {
  const { field } = fields;
  if (field === undefined) return "brackets";
  const examples = bodies.flatMap((body) => Object.values(body.examples));
  const written = examples.map((example) => atPointer(example, field)).filter((one) => typeof one === "string");
  if (written.some((text) => text.startsWith("/"))) return "pointer";
  return written.some((text) => /\.\d+(?:\.|$)/.test(text)) ? "dots" : "brackets";
}

/** The name of a place; of a body that is wrong as a whole, `body`. */
export function fieldName({ place, steps }: Pick<InputProblem, "place" | "steps">, notation: FieldNotation): string {
  if (steps.length === 0) return place;
  if (notation === "pointer") return steps.map((step) => `/${escaped(String(step))}`).join("");
  return steps.reduce<string>((name, step) => {
    if (name === "") return String(step);
    return typeof step === "number" && notation === "brackets" ? `${name}[${step}]` : `${name}.${step}`;
  }, "");
}

/** RFC 6901 section 3. */
const escaped = (step: string): string => step.replaceAll("~", "~0").replaceAll("/", "~1");
