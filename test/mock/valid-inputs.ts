import type { JsonValue, Model, Operation, Parameter } from "specloom";

/** What a caller hands to an operation. */
export type Input = { readonly [Place in (typeof PLACES)[Parameter["in"]]]?: Readonly<Record<string, unknown>> } & {
  readonly body?: unknown;
};

export const PLACES = { path: "path", query: "query", header: "headers", cookie: "cookies" } as const;

/** An input made of the document's examples, and what sends it. */
export interface ValidInput {
  readonly operation: Operation;
  readonly input: Input;
  /** The media type of the body. */
  readonly type?: string;
}

/**
 * Every combination of one example for each parameter that has any and for the body, in each media type that has any.
 * Inputs that need what no example shows are left out.
 */
export function validInputs({ operations }: Model): readonly ValidInput[] {
  return operations.flatMap((operation) => {
    const parameters = operation.parameters.map((parameter) => ({
      parameter,
      values: parameter.examples.map(({ value }): JsonValue | undefined => value),
    }));
    if (parameters.some(({ parameter, values }) => parameter.required && values.length === 0)) return [];
    const inputs = parameters.reduce<readonly Input[]>(
      (rows, { parameter, values }) =>
        values.length === 0 ? rows : rows.flatMap((row) => values.map((value) => withParameter(row, parameter, value))),
      [{}],
    );
    return bodiesOf(operation).flatMap(({ type, body }) =>
      inputs.map((input) =>
        type === undefined ? { operation, input } : { operation, type, input: { ...input, body } },
      ),
    );
  });
}

/** An input with another value for a parameter; without it where the value is undefined. */
export function withParameter(input: Input, { in: place, wire }: Parameter, value: unknown): Input {
  const group = Object.entries({ ...input[PLACES[place]], [wire]: value }).filter(([, one]) => one !== undefined);
  return { ...input, [PLACES[place]]: Object.fromEntries(group) };
}

function bodiesOf({ body }: Operation): readonly { readonly type?: string; readonly body?: unknown }[] {
  if (body === undefined) return [{}];
  const examples = body.media.flatMap(({ type, examples }) => examples.map(({ value }) => ({ type, body: value })));
  return body.required || examples.length > 0 ? examples : [{}];
}
