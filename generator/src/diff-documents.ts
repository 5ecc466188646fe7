import { resolve } from "node:path";
import { type Diff, diff } from "./release/diff.ts";
import type { Knob } from "./release/policy/knobs.ts";
import { type Override, policyOf } from "./release/policy/policy.ts";
import { policyFrom, readPolicy } from "./release/policy/read-policy.ts";
import { currentSource } from "./release/base/with-base.ts";
import { htmlReport } from "./release/report/html-report.ts";
import { markdownReport } from "./release/report/markdown-report.ts";
import { textReport } from "./release/report/text-report.ts";
import { resolveConfig } from "./resolve-config.ts";

/** How a team judges changes: generator/docs/release-rules.md. */
export interface DiffPolicy {
  readonly knobs?: Readonly<Partial<Record<Knob, string>>>;
  readonly overrides?: readonly Override[];
}

export interface DiffInput {
  /** The OpenAPI documents, as paths. */
  readonly before: string;
  readonly after: string;
  /** OpenAPI Overlay documents, applied to both. */
  readonly overlays?: readonly string[] | undefined;
  /** Only operations with one of these tags; all where absent. */
  readonly tags?: readonly string[] | undefined;
  /** Files outside of the documents' folders that references may lead to. */
  readonly allowRefs?: readonly string[] | undefined;
  /** The npm scope and the name of the API in code; they appear in no sentence. */
  readonly scope?: string | undefined;
  readonly name?: string | undefined;
  /** A policy, or the path of a file with one; the rules as they are where absent. */
  readonly policy?: DiffPolicy | string | undefined;
  /** The folder that relative paths start from; the process's own where absent. */
  readonly cwd?: string | undefined;
}

/** Compares two documents: what `specloom diff OLD NEW` does. */
export async function diffDocuments(input: DiffInput): Promise<Diff> {
  const { before, after, overlays = [], tags = [], allowRefs = [], scope = "@api", name = "api", policy } = input;
  const cwd = resolve(input.cwd ?? ".");
  const lists = { overlays: [...overlays], tags: [...tags], allowRefs: [...allowRefs] };
  const config = resolveConfig({ spec: after, scope, name, ...lists }, cwd, undefined);
  const judged =
    policy === undefined
      ? policyOf()
      : typeof policy === "string"
        ? readPolicy(resolve(cwd, policy), policy)
        : policyFrom({ ...policy }, "the policy");
  return diff({ ...currentSource(config), spec: before }, currentSource(config), config, judged);
}

/** A comparison for people: text for a terminal, without colours; Markdown for a pull request; or a page of its own. */
export function printDiff(compared: Diff, form: "text" | "markdown" | "html"): string {
  if (form === "html") return htmlReport(compared);
  return form === "markdown" ? markdownReport(compared.report) : textReport(compared.report, false);
}
