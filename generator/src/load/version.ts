import { SpecloomError } from "../diagnostics.ts";
import type { DiagnosticCode } from "../diagnostics.ts";
import { isObject, own, typeName } from "./json.ts";
import type { JsonObject } from "./json.ts";
import type { Source } from "./source.ts";

export type Version = "3.0" | "3.1";

/**
 * The version of OpenAPI that a document is written in (section 4.8.1).
 *
 * @throws SpecloomError E_DOCUMENT when it is no object, E_VERSION when it is neither 3.0 nor 3.1
 */
export function versionOf(source: Source): { readonly document: JsonObject; readonly version: Version } {
  const document = source.json;
  const refuse = (code: DiagnosticCode, message: string, fix: string, tokens: readonly string[] = []): never => {
    throw new SpecloomError({ code, message, fix, ...source.place(tokens) });
  };
  if (!isObject(document)) {
    return refuse(
      "E_DOCUMENT",
      `the document is ${typeName(document)}, not an object`,
      "Name a file that holds an OpenAPI document.",
    );
  }
  const version = own(document, "openapi");
  if (typeof version === "string" && /^3\.[01](?:\.|$)/.test(version)) {
    return { document, version: version.startsWith("3.0") ? "3.0" : "3.1" };
  }
  if (version === undefined && own(document, "swagger") !== undefined) {
    const fix = "Convert it to OpenAPI 3 first, for example with: npx swagger2openapi --outfile openapi.yaml <file>";
    return refuse("E_VERSION", "this is a Swagger 2.0 document; OpenAPI 3.0 and 3.1 are read", fix, ["swagger"]);
  }
  const fix = 'Write openapi: "3.0.3" or openapi: "3.1.0" at the top of the document, and follow that version.';
  if (version === undefined)
    return refuse("E_VERSION", "the document does not say which version of OpenAPI it follows", fix);
  return refuse("E_VERSION", `OpenAPI ${JSON.stringify(version)} is not read; 3.0 and 3.1 are`, fix, ["openapi"]);
}
