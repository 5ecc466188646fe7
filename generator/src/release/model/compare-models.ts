import type { Model } from "../../model.ts";
import type { Finding } from "../finding.ts";
import { compareSchemas } from "../schema/compare-schemas.ts";
import { unchangedComponents } from "../schema/unchanged-components.ts";
import { compareApis } from "./compare-apis.ts";
import { compareBackends } from "./compare-backends.ts";
import { compareCaching } from "./compare-caching.ts";
import { compareKeys } from "./compare-keys.ts";
import { compareOperations } from "./compare-operations.ts";
import { compareSchemaNames } from "./compare-schema-names.ts";

/** All differences between two models that a user of a package, or the wire, can tell. */
export function compareModels(before: Model, after: Model): readonly Finding[] {
  const findings: Finding[] = [];
  const context = {
    before,
    after,
    unchanged: unchangedComponents(before, after),
    compare: compareSchemas,
    report: (finding: Finding) => void findings.push(finding),
  };
  compareApis(context);
  compareOperations(context);
  compareCaching(context);
  compareKeys(context);
  compareBackends(context);
  compareSchemaNames(context);
  return findings;
}
