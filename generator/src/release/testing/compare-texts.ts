import { resolve } from "node:path";
import type { JsonObject } from "../../load/json.ts";
import { lower } from "../../lower/lower.ts";
import type { Model } from "../../model.ts";
import { select } from "../../select.ts";
import { judge } from "../judge.ts";
import { compareModels } from "../model/compare-models.ts";
import { type Policy, policyOf } from "../policy/policy.ts";
import type { Change } from "../change.ts";

/** The model of a document in the forms of OpenAPI 3.1, all references resolved to components. */
export function modelOf(document: JsonObject): Model {
  const locate = (): { readonly file: string } => ({ file: resolve("document.yaml") });
  const selection = select({ document, locate }, []);
  return lower(selection.document, selection.locate).model;
}

/** A document with one operation, which answers with a schema and takes another as its body. */
export function documentOf(
  answer: JsonObject,
  body: JsonObject = { type: "object" },
  schemas: JsonObject = {},
): JsonObject {
  const content = (schema: JsonObject): JsonObject => ({ "application/json": { schema } });
  return {
    openapi: "3.1.0",
    info: { title: "Things", version: "1" },
    paths: {
      "/things": {
        post: {
          operationId: "makeThing",
          requestBody: { required: true, content: content(body) },
          responses: { "200": { description: "A thing.", content: content(answer) } },
        },
      },
    },
    components: { schemas },
  };
}

/** What rules say of two documents, whatever is generated from them. */
export function changesOf(before: JsonObject, after: JsonObject, policy: Policy = policyOf()): readonly Change[] {
  return judge(compareModels(modelOf(before), modelOf(after)), policy);
}
