import type { Locate } from "../diagnostics.ts";
import { checkCycles } from "./check-cycles.ts";
import { checkFields } from "./check-fields.ts";
import { checkObject } from "./check-objects.ts";
import { checkPaths } from "./check-paths.ts";
import type { Finding } from "./finding.ts";
import type { JsonObject } from "./json.ts";
import { pathOf, pointerTo, tokensOfPath } from "./pointer.ts";
import type { Path } from "./pointer.ts";
import type { Problems } from "./problems.ts";
import type { Version } from "./version.ts";
import { walk } from "./walk.ts";

/** Checks a bundled document in its 3.1 forms: what OpenAPI demands, as far as the packages would be wrong without it. */
export function validate(document: JsonObject, version: Version, locate: Locate, problems: Problems): void {
  const pointerOf = (path: Path | undefined) => pointerTo(tokensOfPath(path));
  const report = ({ path, ...finding }: Finding) => {
    const pointer = pointerOf(path);
    problems.add({ ...finding, pointer, place: () => locate(pointer) });
  };
  walk(document, "document", (node, kind, path) => {
    checkFields(node, kind, path, report);
    checkObject(kind, { node, path, document, version, report });
  });
  checkPaths(document, report, (path) => {
    const place = locate(pointerOf(path));
    return place?.line === undefined ? "" : ` (${place.file}:${place.line})`;
  });
  checkCycles(document, (section, name) => {
    const message = `"${name}" leads back to itself through $ref and allOf alone, so no value can ever match it`;
    report({
      code: "E_REF",
      message,
      fix: "Write one of the objects in the circle out.",
      path: pathOf(["components", section, name]),
    });
  });
}
