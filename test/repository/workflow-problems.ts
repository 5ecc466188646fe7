import { parse } from "yaml";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly uses?: string;
  readonly steps?: readonly Step[];
  readonly "timeout-minutes"?: number;
}

export interface Workflow {
  readonly on?: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs?: Readonly<Record<string, Job>>;
  /** Of an action of our own. */
  readonly runs?: { readonly steps: readonly Step[] };
}

/**
 * What is wrong with a workflow, or an action of our own, beside what actionlint finds: actions that may change under us,
 * more permissions than needed, text of others in a shell, code of the project beside a token that can write.
 *
 * @param scripts - what `pnpm` may be asked to run
 */
export function workflowProblems(text: string, scripts: ReadonlySet<string>): string[] {
  const workflow = parse(text) as Workflow;
  const jobs = Object.entries(workflow.jobs ?? {});
  const steps = [...jobs.flatMap(([, job]) => job.steps ?? []), ...(workflow.runs?.steps ?? [])];
  return [
    ...unpinned(text),
    ...(workflow.runs === undefined ? atTop(workflow) : []),
    ...jobs.flatMap(([name, job]) => inJob(job).map((problem) => `${name}: ${problem}`)),
    ...steps.flatMap((step) => inStep(step, scripts)),
  ];
}

/** Every action by its whole commit, with the version in a comment for people. */
function unpinned(text: string): string[] {
  return [...text.matchAll(/^\s*(?:- )?uses: *(.*)$/gm)]
    .map(([, uses = ""]) => uses)
    .filter((uses) => !/^\.\/\S+$/.test(uses) && !/^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(uses))
    .map((uses) => `not pinned: ${uses}`);
}

function atTop({ on = {}, permissions }: Workflow): string[] {
  const begun = ["pull_request_target", "workflow_run", "issue_comment", "issues"].filter((event) => event in on);
  const least = permissions !== undefined && Object.values(permissions).every((access) => access === "read");
  return [
    ...begun.map((event) => `${event} runs with our rights on what others wrote`),
    ...(least ? [] : ["permissions at the top are not read-only"]),
  ];
}

function inJob({ permissions = {}, uses, steps = [], "timeout-minutes": timeout }: Job): string[] {
  const writes = Object.values(permissions).includes("write");
  const ours = steps.filter(
    (step) =>
      step.uses?.startsWith("./") === true || /\b(?:pnpm|npx|node|turbo|npm (?:ci|install|run))\b/.test(step.run ?? ""),
  );
  return [
    ...(uses === undefined && timeout === undefined ? ["no timeout-minutes"] : []),
    ...(writes && ours.length > 0 ? ["runs code of the project beside a token that can write"] : []),
  ];
}

function inStep({ uses = "", run = "", with: given = {} }: Step, scripts: ReadonlySet<string>): string[] {
  const commands = [...run.matchAll(/\bpnpm(?:@\d+)? ([a-z][\w:-]*)/g)].map(([, command]) => command ?? "");
  return [
    ...(uses.startsWith("actions/checkout@") && given["persist-credentials"] !== false
      ? ["checkout leaves its token behind"]
      : []),
    ...(run.includes("${{") ? [`an expression becomes shell code: ${run.trim()}`] : []),
    ...commands.filter((command) => !scripts.has(command)).map((command) => `pnpm ${command} is no script`),
  ];
}
