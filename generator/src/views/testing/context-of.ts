import type { Model, Operation } from "../../model.ts";
import { modelOf } from "../../lower/testing/lower-text.ts";
import { nameAll } from "../../names.ts";
import type { ViewContext } from "../context.ts";

/** What views are made from, for a document in YAML. */
export function contextOf(yaml: string): ViewContext {
  return contextFor(modelOf(yaml));
}

export function contextFor(model: Model): ViewContext {
  return {
    model,
    names: nameAll(
      "lamps",
      model.schemas.keys(),
      model.operations.map(({ id }) => id),
      model.auth.map(({ name }) => name),
      model.operations.filter(({ pagination }) => pagination).map(({ id }) => id),
    ),
    envelope: undefined,
    apiId: "lamps",
    packages: {
      types: "@acme/types",
      client: "@acme/client",
      reactQuery: "@acme/react-query",
      msw: "@acme/msw",
      vueQuery: "@acme/vue-query",
    },
  };
}

/** The only operation. */
export function onlyOperation({ model }: ViewContext): Operation {
  const [operation, ...more] = model.operations;
  if (operation === undefined || more.length > 0) throw new Error("the document has not one operation");
  return operation;
}
