import { type ExampleFacts, type MediaFacts, type OperationFacts, type ReplyFacts, operations } from "./facts.ts";
import { type VersionName, mediaTypes } from "./wire-table.ts";

/** What a caller hands to an operation, made of the document's examples. */
export interface ExampleInput {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly cookies?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** One way to call an operation: an example for each parameter and for the body, in one media type. */
export interface RequestCase {
  readonly operation: string;
  /** The examples that it is made of. */
  readonly name: string;
  readonly version: VersionName;
  readonly input: ExampleInput;
}

/** One documented answer: an example of one status in one media type. */
export interface ReplyCase {
  readonly operation: string;
  readonly status: number;
  /** What the mock calls the reply. */
  readonly reply: string;
  readonly example: string;
  readonly isDefault: boolean;
  readonly version: VersionName;
  readonly type: string;
  /** The component schema of the body. */
  readonly schemaName: string;
  readonly body: unknown;
  /** The documented headers, as text. */
  readonly headers: Readonly<Record<string, string>>;
  /** What to call the operation with to get it. */
  readonly input: ExampleInput;
}

const PLACES = { path: "path", query: "query", header: "headers", cookie: "cookies" } as const;

export const requestCases: readonly RequestCase[] = operations.flatMap(requestsOf);

export const replyCases: readonly ReplyCase[] = operations.flatMap((operation) =>
  operation.replies.flatMap((reply) => reply.media.flatMap((media) => repliesOf(operation, reply, media))),
);

interface Part {
  readonly place: keyof ExampleInput;
  /** Absent for the body. */
  readonly member?: string;
  readonly example: ExampleFacts;
}

function requestsOf(operation: OperationFacts): RequestCase[] {
  const { id, body, replies } = operation;
  // A body says in which media types it may be sent; without one, the answer says in which it may be asked for.
  const types = (body?.media ?? replies.find(({ status }) => status < 300)?.media ?? []).map(({ type }) => type);
  return types.flatMap((type) =>
    combinations(operation, type).map((parts) => ({
      operation: id,
      name: parts.map(({ member, place, example }) => `${member ?? place} ${example.name}`).join(", "),
      version: versionOf(type),
      input: inputOf(parts),
    })),
  );
}

/** Every combination of one example for each parameter and for the body. */
function combinations({ id, parameters, body }: OperationFacts, type: string): Part[][] {
  const choices: Part[][] = parameters.map(({ in: place, name, examples }) =>
    examples.map((example) => ({ place: PLACES[place], member: name, example })),
  );
  const media = body?.media.find((one) => one.type === type);
  if (media !== undefined) choices.push(media.examples.map((example) => ({ place: "body", example })));
  if (choices.some((examples) => examples.length === 0)) throw new Error(`${id}: something has no example`);
  return choices.reduce<Part[][]>(
    (rows, examples) => rows.flatMap((row) => examples.map((part) => [...row, part])),
    [[]],
  );
}

function inputOf(parts: readonly Part[]): ExampleInput {
  const input: Record<string, unknown> = {};
  for (const { place, member, example } of parts) {
    input[place] = member === undefined ? example.value : { ...groupOf(input[place]), [member]: example.value };
  }
  return input;
}

function groupOf(group: unknown): object {
  return typeof group === "object" && group !== null ? group : {};
}

function repliesOf(
  operation: OperationFacts,
  reply: ReplyFacts,
  { type, schemaName, examples }: MediaFacts,
): ReplyCase[] {
  const version = versionOf(type);
  const input = requestsOf(operation).find((request) => request.version === version)?.input ?? {};
  return examples.map(({ name, value, isDefault }) => ({
    operation: operation.id,
    status: reply.status,
    reply: reply.name,
    example: name,
    isDefault,
    version,
    type,
    schemaName,
    body: value,
    headers: Object.fromEntries(reply.headers.map((header) => [header.name, String(header.examples[0]?.value)])),
    input,
  }));
}

/** By the table and not by the document: a media type that nobody transcribed is no media type of this API. */
function versionOf(type: string): VersionName {
  const version = (Object.keys(mediaTypes) as VersionName[]).find((name) => mediaTypes[name] === type);
  if (version === undefined) throw new Error(`${type} is not in the wire table`);
  return version;
}
