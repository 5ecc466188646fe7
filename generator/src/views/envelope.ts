import type { Operation } from "../model.ts";
import { docComment } from "../print/comment.ts";
import { header } from "../print/header.ts";
import { literal } from "../print/literal.ts";
import type { View } from "../render.ts";
import { RUNTIME, type ViewContext, resolveSchema } from "./context.ts";
import { successReplies } from "./media.ts";

/** `envelope.ts`: takes the configured member out of successes, where there is one to take. */
export function clientEnvelopeView(context: ViewContext): View | undefined {
  const { envelope } = context;
  if (envelope === undefined) return undefined;
  return {
    header: header("the configuration", "client/envelope.ts.hbs"),
    runtime: literal(RUNTIME.client),
    member: literal(envelope),
    docs: docComment([
      { text: `Takes \`${envelope}\` out of the body of a result, awaited or not; the result keeps the whole.` },
      { text: "Throws an `ApiError` when the server answered with anything but success." },
    ]),
  };
}

/** Whether any success of the API has the member of an envelope. */
export function hasEnvelope({ model }: Pick<ViewContext, "model">, member: string): boolean {
  const hasMember = (operation: Operation): boolean =>
    successReplies(operation).some(({ media }) =>
      media.some(({ schema }) => schema !== undefined && resolveSchema(model, schema).properties.has(member)),
    );
  return model.operations.some(hasMember);
}
