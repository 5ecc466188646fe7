/** A mistake that somebody could make, and the test file that has to notice. */
export interface Fault {
  readonly title: string;
  /** From the root. */
  readonly file: string;
  /** What the file holds exactly once. */
  readonly text: string;
  readonly by: string;
  /** Whether the packages are made anew with the fault: it is then in all of them, and no comparison can tell. */
  readonly regenerated: boolean;
  /** The file of `test/contract` whose assertions turn red. */
  readonly foundBy: string;
}

const inSpec = { file: "spec/iam-users.yaml", regenerated: true } as const;
const inOverlay = { file: "spec/overlays/wire.yaml", regenerated: true } as const;
const inGenerator = { regenerated: true } as const;
const inRuntime = { regenerated: false } as const;

export const faults: readonly Fault[] = [
  {
    ...inSpec,
    title: "an example no longer matches its schema",
    text: "value: { count: 10 }",
    by: "value: { count: 1000 }",
    foundBy: "examples.test.ts",
  },
  {
    ...inSpec,
    title: "a list of the query is joined by commas",
    text: "- name: userIds",
    by: "- name: userIds\n          explode: false",
    foundBy: "wire.test.ts",
  },
  {
    ...inSpec,
    title: "a required member becomes optional",
    text: "required: [id, name, email]",
    by: "required: [id, name]",
    foundBy: "oracle.test.ts",
  },
  {
    ...inOverlay,
    title: "pagination loses its dotted style",
    text: "update: { x-specloom-style: dotted }",
    by: "update: { description: Which page. }",
    foundBy: "wire.test.ts",
  },
  {
    ...inOverlay,
    title: "another media type is the default one",
    text: "default: v1\n",
    by: "default: v1beta\n",
    foundBy: "wire.test.ts",
  },
  {
    ...inGenerator,
    title: "the view of the client leaves out accept",
    file: "generator/src/views/client.ts",
    text: ": acceptCode(operation, names, uses, MEDIA_TYPES)",
    by: ": undefined",
    foundBy: "wire.test.ts",
  },
  {
    ...inGenerator,
    title: "the template of the mock answers 200 to everything",
    file: "templates/msw/lite/operation.ts.hbs",
    text: "  status: {{status}},",
    by: "  status: 200,",
    foundBy: "round-trip.test.ts",
  },
  {
    ...inGenerator,
    title: "the template of the types makes every group of an input optional",
    file: "templates/types/operations/operation.ts.hbs",
    text: "  readonly {{key}}{{#if optional}}?{{/if}}: {\n",
    by: "  readonly {{key}}?: {\n",
    foundBy: "assignable.test.ts",
  },
  {
    ...inGenerator,
    title: "the template of the hooks calls without the input",
    file: "templates/query/options/query.ts.hbs",
    text: "{{resource}}, input, options{{told}})",
    by: "{{resource}}, undefined, options{{told}})",
    foundBy: "hooks.test.ts",
  },
  {
    ...inRuntime,
    title: "dotted members go into brackets",
    file: "packages/runtime/src/client/styles/query-styles.ts",
    text: "`${name}.${member}`",
    by: "`${name}[${member}]`",
    foundBy: "wire.test.ts",
  },
  {
    ...inRuntime,
    title: "success is decided by the truth of the body",
    file: "packages/runtime/src/client/create-client.ts",
    text: "return { ok, status, body,",
    by: "return { ok: Boolean(body), status, body,",
    foundBy: "failures.test.ts",
  },
  {
    ...inRuntime,
    title: "a path value may be a step to another path",
    file: "packages/runtime/src/client/request/in-path.ts",
    text: "if (leavesPath.test(draft.path))",
    by: 'if (leavesPath.test("/"))',
    foundBy: "refusals.test.ts",
  },
  {
    ...inRuntime,
    title: "an error shows its body and its headers",
    file: "packages/runtime/src/client/errors/operation-error.ts",
    text: "{ value: hidden[name] }",
    by: "{ value: hidden[name], enumerable: true }",
    foundBy: "secrets.test.ts",
  },
  {
    ...inRuntime,
    title: "the mock disregards Accept",
    file: "packages/runtime/src/mock/negotiated-reply.ts",
    text: 'negotiate(request.headers.get("accept"), offers)',
    by: "negotiate(null, offers)",
    foundBy: "round-trip.test.ts",
  },
  {
    ...inRuntime,
    title: "the mock lets in who has no credentials",
    file: "packages/runtime/src/mock/request-gate.ts",
    text: ": missingCredentials(operation, request, cookie)",
    by: ": []",
    foundBy: "wrong-requests.test.ts",
  },
  {
    ...inRuntime,
    title: "a failure is a query's data",
    file: "packages/runtime/src/query/body-of.ts",
    text: "if (ok) return",
    by: "if (body) return",
    foundBy: "hooks.test.ts",
  },
];
