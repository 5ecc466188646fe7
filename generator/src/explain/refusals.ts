import { relative } from "node:path";
import { SpecloomError } from "../diagnostics.ts";
import type { ResolvedConfig } from "../resolve-config.ts";

/** Refuses a file that the configuration does not generate; says where those are that it does. */
export function refuseFile({ root, targets }: ResolvedConfig, shown: string, cwd: string): never {
  const folder = relative(cwd, root) || ".";
  const folders = targets.map((target) => `${folder}/${target}`).join(", ");
  throw new SpecloomError({
    code: "E_NOT_GENERATED",
    message: "this configuration does not generate the file",
    fix: `name a file that the generated.json of a package lists, or its package.json or README.md; the packages are ${folders}`,
    file: shown,
  });
}

/** Refuses a line or a column that is not there. */
export function refusePlace(shown: string, what: "line" | "column", asked: number, most: number): never {
  throw new SpecloomError({
    code: "E_PLACE",
    message: `there is no ${what} ${asked}`,
    fix: `name a ${what} from 1 to ${most}`,
    file: shown,
  });
}
