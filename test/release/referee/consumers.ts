import type { Model, Operation, Reply, Schema } from "../../../generator/src/model.ts";
import { camelCase, pascalCase } from "../../../generator/src/names.ts";
import type { Package } from "../../../generator/src/release/change.ts";
import { itemReadOf } from "../../../generator/src/item-read.ts";
import { emptySchema } from "../../../generator/src/lower/schema.ts";
import { type Reading, readingCode } from "./reading-code.ts";
import { turnsOf, valueCode } from "./value-code.ts";

/** Files that use all of the four packages of a model, one for each package. */
export function consumersOf(model: Model, scope: string): Readonly<Record<Package, string>> {
  return {
    types: typesConsumer(model, scope),
    client: clientConsumer(model, scope),
    "react-query": reactQueryConsumer(model, scope),
    msw: mswConsumer(model, scope),
  };
}

function counter(): () => string {
  let count = 0;
  return () => `v${count++}`;
}

/** Every way to write the input of a call: with what is required, then with all there is, in turns. */
function inputsOf(model: Model, operation: Operation): readonly string[] {
  const schemas = [...operation.parameters.map(({ schema }) => schema), ...(jsonOf(operation.body) ?? [])];
  const turns = Math.max(1, ...schemas.map((schema) => turnsOf(model, [schema])));
  return [
    inputCode(model, operation, true, 0),
    ...Array.from({ length: turns }, (_, turn) => inputCode(model, operation, false, turn)),
  ];
}

const GROUPS = [
  ["path", "path"],
  ["query", "query"],
  ["header", "headers"],
  ["cookie", "cookies"],
] as const;

function inputCode(model: Model, { parameters, body }: Operation, least: boolean, turn: number): string {
  const groups = GROUPS.flatMap(([place, key]) => {
    const some = parameters.filter((one) => one.in === place && (one.required || !least));
    const written = some.map(
      ({ wire, schema }) => `${JSON.stringify(wire)}: ${valueCode({ model, least, turn }, [schema])}`,
    );
    return some.length === 0 ? [] : [`${key}: { ${written.join(", ")} }`];
  });
  const schemas = jsonOf(body);
  const sent =
    schemas !== undefined && (body?.required === true || !least)
      ? [`body: ${valueCode({ model, least, turn }, schemas)}`]
      : [];
  return `{ ${[...groups, ...sent].join(", ")} }`;
}

type Content = Pick<Reply, "media"> | Operation["body"];

/** The schema of a content in JSON; undefined where it has none. */
function jsonOf(content: Content): readonly Schema[] | undefined {
  const media = content?.media.find(({ format }) => format === "json");
  return media === undefined ? undefined : media.schema === undefined ? [] : [media.schema];
}

function hasInput({ parameters, body }: Operation): boolean {
  return parameters.length > 0 || body !== undefined;
}

function needsInput({ parameters, body }: Operation): boolean {
  return body?.required === true || parameters.some(({ required }) => required);
}

function codeOf({ status }: Reply): number | undefined {
  return typeof status === "object" && "code" in status ? status.code : undefined;
}

function isSuccess(reply: Reply): boolean {
  const code = codeOf(reply);
  return code !== undefined && code >= 200 && code < 300;
}

/** What a success of an operation may be, where all that it answers is JSON. */
function answerOf({ replies }: Operation): readonly Schema[] | undefined {
  const successes = replies.filter(isSuccess);
  const schemas = successes.map((reply) =>
    reply.media.every(({ format }) => format === "json") ? jsonOf(reply)?.[0] : undefined,
  );
  const [first, ...others] = schemas.filter((schema) => schema !== undefined);
  if (first === undefined || schemas.includes(undefined)) return undefined;
  return others.length === 0 ? [first] : [{ ...emptySchema(`several${first.pointer}`), oneOf: [first, ...others] }];
}

/** Also what a mock's author reads of requests is typed by this package, but counted for msw. */
function typesConsumer(model: Model, scope: string): string {
  const names = counter();
  const reading: Reading = { model, names, tellsApart: true };
  const schemas = [...model.schemas.keys()].filter((name) => pascalCase(name) === name);
  const lines = model.operations.flatMap((operation) => {
    const type = pascalCase(operation.id);
    const inputs = hasInput(operation)
      ? inputsOf(model, operation).map((code) => `export const ${names()}: T.${type}Input = ${code};`)
      : [];
    const output = answerOf(operation);
    const read =
      output && `export function ${names()}(given: T.${type}Output): void {\n${readingCode(reading, "given", output)}}`;
    const route = `export type ${names()} = T.paths[${JSON.stringify(operation.path)}][${JSON.stringify(operation.method)}];`;
    const outcome = `export type ${names()} = T.${type}Output;`;
    const sent = (operation.body?.media ?? []).map(
      (media) =>
        `export type ${names()} = NonNullable<T.operations[${JSON.stringify(operation.id)}]["requestBody"]>["content"][${JSON.stringify(media.type)}];`,
    );
    return [
      route,
      outcome,
      ...sent,
      ...inputs,
      ...(read === undefined ? [] : [read]),
      ...operation.replies.flatMap((reply) => replyTypes(operation, reply, names)),
    ];
  });
  const exported = schemas.map((name) => `export type ${names()} = T.${name};`);
  return `import type * as T from "${scope}/types";\n${[...exported, ...lines].join("\n")}\n`;
}

function replyTypes({ id }: Operation, reply: Reply, names: () => string): string[] {
  const code = codeOf(reply);
  const at = `T.operations[${JSON.stringify(id)}]["responses"][${code}]`;
  if (code === undefined) return [];
  return [
    `export type ${names()} = ${at};`,
    ...reply.media.map(({ type }) => `export type ${names()} = ${at}["content"][${JSON.stringify(type)}];`),
    ...reply.headers.map(
      ({ wire, required }) =>
        `export type ${names()} = ${at}["headers"][${JSON.stringify(wire)}];${required ? `\nexport const ${names()}: undefined extends ${at}["headers"][${JSON.stringify(wire)}] ? false : true = true;` : ""}`,
    ),
  ];
}

function clientConsumer(model: Model, scope: string): string {
  const names = counter();
  const reading: Reading = { model, names, tellsApart: true };
  const lines = model.operations.flatMap((operation) => {
    const call = camelCase(operation.id);
    const inputs = hasInput(operation) ? inputsOf(model, operation) : [];
    const calls = inputs.map((code) => `void C.${call}(client, ${code});`);
    const plain = needsInput(operation) ? (inputs[0] ?? "{}") : undefined;
    return [
      ...calls,
      `{\nconst result = await C.${call}(${plain === undefined ? "client" : `client, ${plain}`});`,
      ...readResult(reading, operation),
      "}",
      ...pagingLines(operation),
    ];
  });
  const options = [...optionsOf(model), ...credentialsOf(model), ...variablesOf(model)].map(
    (code) => `void C.createShopClient(${code});`,
  );
  return `import * as C from "${scope}/client";\nexport async function all(client: C.ApiClient): Promise<void> {\n${[...lines, ...options].join("\n")}\n}\n`;
}

function pagingLines({ id, pagination }: Operation): string[] {
  return pagination === undefined ? [] : [`void C.${camelCase(id)}Items;`, `void C.${camelCase(id)}Pages;`];
}

function optionsOf({ api, auth }: Model): string[] {
  const token = auth.length === 0 ? "" : 'token: "secret"';
  const servers = api.servers.flatMap(({ name, variables }) =>
    name === undefined || variables.length > 0
      ? []
      : [`{ ${[token, `server: ${JSON.stringify(name)}`].filter(Boolean).join(", ")} }`],
  );
  const versions = [...(api.mediaTypes?.names.keys() ?? [])].map(
    (name) => `{ ${[token, `version: ${JSON.stringify(name)}`].filter(Boolean).join(", ")} }`,
  );
  return auth.length > 1 ? [] : [...servers, ...versions];
}

/** Each credential under the name of its scheme. */
function credentialsOf({ auth }: Model): string[] {
  return auth.map(
    ({ name, kind }) =>
      `{ auth: { ${JSON.stringify(name)}: ${kind === "basic" ? '{ username: "a", password: "b" }' : '"secret"'} } }`,
  );
}

/** Each value that a variable of a server can be. */
function variablesOf({ api }: Model): string[] {
  const offered = api.servers.filter(({ name }, index) => index === 0 || name !== undefined);
  return offered
    .flatMap(({ variables }) => variables)
    .flatMap(({ name, enum: values }) =>
      (values ?? ["text"]).map((value) => `{ variables: { ${JSON.stringify(name)}: ${JSON.stringify(value)} } }`),
    );
}

function readResult(reading: Reading, operation: Operation): string[] {
  const output = answerOf(operation);
  const success = output === undefined ? [] : [`if (result.ok) {\n${readingCode(reading, "result.body", output)}}`];
  const failures = failuresOf(operation).map(
    ([code, schemas]) =>
      `if (!result.ok && result.status === ${code}) {\n${readingCode(reading, "result.body", schemas)}}`,
  );
  return [...success, ...failures];
}

/** The documented failures that come in JSON. */
function failuresOf({ replies }: Operation): readonly (readonly [number, readonly Schema[]])[] {
  return replies.flatMap((reply) => {
    const code = codeOf(reply);
    const schemas = jsonOf(reply);
    return code === undefined || code < 400 || schemas === undefined ? [] : [[code, schemas] as const];
  });
}

function versionsOf({ api }: Model): readonly string[] {
  return [...(api.mediaTypes?.names.keys() ?? [])];
}

function reactQueryConsumer(model: Model, scope: string): string {
  const names = counter();
  const reading: Reading = { model, names, tellsApart: true };
  const lines = model.operations.flatMap((operation) => {
    const type = pascalCase(operation.id);
    const inputs = hasInput(operation) ? inputsOf(model, operation) : [];
    const output = answerOf(operation);
    const failed = failuresOf(operation)
      .map(
        ([code, schemas]) =>
          `if (given.error instanceof ApiError && given.error.status === ${code}) {\n${readingCode(reading, "given.error.body", schemas)}}\n`,
      )
      .join("");
    const succeeded =
      output === undefined ? "" : `if (given.data !== undefined) {\n${readingCode(reading, "given.data", output)}}\n`;
    const read = `${succeeded}${failed}`;
    const options = versionsOf(model).map(
      (name) =>
        `void Q.${camelCase(operation.id)}${operation.kind === "mutation" ? "Mutation(client" : `Options(client, ${inputs[0] ?? "{}"}`}, { version: ${JSON.stringify(name)} });`,
    );
    if (operation.kind === "mutation") {
      const calls = inputs.map((code) => `given.mutate(${code});`);
      return [...options, `{\nconst given = Q.use${type}();\n${calls.join("\n")}\n${read}}`];
    }
    const plain = needsInput(operation) ? (inputs[0] ?? "{}") : "";
    return [
      ...options,
      ...inputs.map((code) => `void Q.use${type}(${code});`),
      `{\nconst given = Q.use${type}(${plain});\n${read}}`,
    ];
  });
  return `import { type ApiClient, ApiError } from "${scope}/client";\nimport * as Q from "${scope}/react-query";\nexport function All(client: ApiClient): void {\nvoid client;\nvoid ApiError;\nconst keys = Q.shopKeys(client);\n${[...lines, ...keyLines(model)].join("\n")}\n}\n`;
}

/** Every member of the factory of keys. */
function keyLines(model: Model): string[] {
  const calls = new Set(model.operations.map(({ id }) => camelCase(id)));
  const resources = [...new Set([...model.caching.values()].map(({ resource }) => resource))];
  // A resource that is called like an operation has another name in the factory.
  const own = resources.filter((resource) => camelCase(resource) !== "all" && !calls.has(camelCase(resource)));
  return [
    "void keys.all();",
    ...own.flatMap((resource) => {
      const item = itemReadOf(model, resource);
      const parameter = item?.operation.parameters.find(
        ({ in: place, wire }) => place === "path" && wire === item.variable,
      );
      const id = parameter && valueCode({ model, least: true, turn: 0 }, [parameter.schema]);
      const group = `keys.${camelCase(resource)}`;
      return [`void ${group}.all();`, ...(id === undefined ? [] : [`void ${group}.detail(${id});`])];
    }),
    ...[...calls].map((call) => `void keys.${call};`),
  ];
}

function factsCode({ fields }: Reply): string {
  const values: Readonly<Record<string, string>> = { string: '"text"', number: "1", integer: "1", boolean: "true" };
  return [...fields]
    .map(([name, { types }]) => `${JSON.stringify(name)}: ${values[types[0] ?? "string"] ?? "null"}`)
    .join(", ");
}

function mswConsumer(model: Model, scope: string): string {
  const names = counter();
  const reading: Reading = { model, names, tellsApart: true };
  const lines = model.operations.flatMap((operation) => {
    const call = camelCase(operation.id);
    const answers = operation.replies.flatMap((reply) => {
      const schemas = jsonOf(reply);
      // Where a reply takes facts, those are what is written.
      if (reply.fields.size > 0) return [`void M.${call}Handler.${reply.name}({ ${factsCode(reply)} });`];
      if (schemas === undefined) return [`void M.${call}Handler.${reply.name}();`];
      const turns = turnsOf(model, schemas);
      const values = [
        valueCode({ model, least: true, turn: 0 }, schemas),
        ...Array.from({ length: turns }, (_, turn) => valueCode({ model, least: false, turn }, schemas)),
      ];
      return values.map((code) => `void M.${call}Handler.${reply.name}(${code});`);
    });
    const examples = operation.replies.flatMap(({ media }) =>
      media.flatMap((one) => one.examples.map(({ name }) => name)),
    );
    answers.push(...new Set(examples.map((name) => `void M.${call}Handler.example(${JSON.stringify(name)});`)));
    const body = jsonOf(operation.body);
    const input = `given: T.${pascalCase(operation.id)}Input["body"]`;
    const code = body && readingCode({ ...reading, tellsApart: false }, "given", body);
    const read = operation.body?.required === true ? code : `if (given !== undefined) {\n${code}}\n`;
    return [...answers, ...(body === undefined ? [] : [`export function ${names()}(${input}): void {\n${read}}`])];
  });
  const collections = (model.backend?.collections ?? []).filter(({ parent }) => parent === undefined);
  const kept = collections.map(({ name }) => `void M.createShopBackend({ ${JSON.stringify(name)}: 3 });`);
  const answers = [...lines.filter((line) => line.startsWith("void")), ...kept];
  const reads = lines.filter((line) => !line.startsWith("void"));
  return `import * as M from "${scope}/msw";\nimport type * as T from "${scope}/types";\nexport type Unused = T.operations;\nexport function all(): void {\n${answers.join("\n")}\n}\n${reads.join("\n")}\n`;
}
