import addFormats from "ajv-formats";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import { document } from "./description.ts";

/** Strict, so that a misspelt keyword of a schema is an error and not a rule that nobody checks. */
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
addFormats.default(ajv);
// What OpenAPI 3.1 adds to JSON Schema (section 4.8.24), and what holds the schemas.
ajv.addVocabulary(["discriminator", "example", "externalDocs", "xml", "components", "paths"]);
ajv.addSchema({ paths: document["paths"], components: document["components"] }, "document:", undefined, false);

/** What is wrong with a value, by the schema that stands at a pointer of the document (JSON Schema 2020-12). */
export function problemsOf(schema: string, value: unknown): readonly ErrorObject[] {
  const id = `document:#${schema.split("/").map(encodeURIComponent).join("/")}`;
  const validate = ajv.getSchema(id) ?? ajv.compile({ $ref: id });
  return validate(value) === true ? [] : (validate.errors ?? []);
}
