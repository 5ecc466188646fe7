import type { Api, Server, ServerVariable } from "../model.ts";
import { type Code, code, joinCode } from "../print/code.ts";
import { docComment } from "../print/comment.ts";
import { header } from "../print/header.ts";
import { key } from "../print/key.ts";
import { literal } from "../print/literal.ts";
import { recordCode } from "../print/record.ts";
import { Uses } from "../print/uses.ts";
import type { View } from "../render.ts";
import { RUNTIME, type ViewContext } from "./context.ts";

/** What a caller may choose among: the first server as it is, the others by name, and the variables of all of these. */
export interface OfferedServers {
  readonly first: Server;
  /** By name; servers without one, the first excepted, are reached by their URL. */
  readonly named: readonly (readonly [name: string, server: Server])[];
  /** By name; one that two servers have takes what either takes. */
  readonly variables: readonly ServerVariable[];
}

/** Undefined where there is nothing to choose: neither a name nor a variable. */
export function offeredServers({ servers }: Api): OfferedServers | undefined {
  const [first] = servers;
  if (first === undefined) return undefined;
  const named = servers
    .flatMap((server) => (server.name === undefined ? [] : [[server.name, server] as const]))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const variables = merged([first, ...named.map(([, server]) => server)]);
  return named.length + variables.length > 0 ? { first, named, variables } : undefined;
}

function merged(servers: readonly Server[]): ServerVariable[] {
  const found = new Map<string, ServerVariable>();
  for (const variable of servers.flatMap(({ variables }) => variables)) {
    const other = found.get(variable.name) ?? variable;
    const values = other.enum && variable.enum && [...new Set([...other.enum, ...variable.enum])].sort();
    found.set(variable.name, { ...variable, enum: values, description: other.description || variable.description });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `servers.ts`: where the API is, by name, where there is anything to choose. */
export function clientServersView(context: ViewContext): View | undefined {
  const offered = offeredServers(context.model.api);
  if (offered === undefined) return undefined;
  const { first, named, variables } = offered;
  const hasVariables = variables.length > 0;
  const uses = new Uses();
  uses.type("Servers", RUNTIME.client);
  if (hasVariables) uses.type("ServerTemplate", RUNTIME.client);
  const view = {
    header: header("the servers of the API", "client/servers.ts.hbs"),
    first: serverCode(first, hasVariables, 2, uses),
    hasNames: named.length > 0,
    servers: named.map(([name, server], index) => ({
      key: key(name),
      name: literal(name),
      value: serverCode(server, hasVariables, 4, uses),
      last: index === named.length - 1,
    })),
    hasVariables,
    variables: variables.map(({ name, enum: values, description }) => ({
      key: key(name),
      docs: docComment([{ text: description || `What stands in the URL for ${name}.` }], 2),
      type:
        values === undefined
          ? code`string`
          : joinCode(
              values.map((value) => literal(value)),
              " | ",
            ),
    })),
  };
  // Only now is everything used.
  return { ...view, imports: uses.statements() };
}

/** Where one server has variables, all are functions of them. */
function serverCode({ template, url, variables }: Server, hasVariables: boolean, indent: number, uses: Uses): Code {
  if (!hasVariables) return literal(url);
  const members = variables.map(({ name, default: usual, enum: values }) => ({
    key: key(name),
    value: literal({ default: usual, ...(values && { enum: values }) }, indent + 2),
  }));
  const make = uses.value("serverTemplate", RUNTIME.client);
  return code`${make}(${literal(template)}, ${recordCode(members, indent)})`;
}

/** The URL of the server that the options choose, its variables filled in. */
function baseUrlCode({ servers }: Api, offered: OfferedServers | undefined): Code {
  if (offered === undefined) return literal(servers[0]?.url ?? "/");
  const chosen = code`serverUrl(servers, options)`;
  return offered.variables.length === 0 ? chosen : code`${chosen}(options?.variables)`;
}

/** What `client.ts` and `fetch.ts` say of servers. */
export function baseUrlView({ model: { api } }: ViewContext): View {
  const offered = offeredServers(api);
  const uses = new Uses();
  if (offered !== undefined) uses.value("servers", "./servers.js");
  const plain = uses.statements();
  if (offered && offered.named.length > 0) uses.type("ServerName", "./servers.js");
  if (offered && offered.variables.length > 0) uses.type("ServerVariables", "./servers.js");
  return {
    hasServers: offered !== undefined,
    hasNames: offered !== undefined && offered.named.length > 0,
    hasVariables: offered !== undefined && offered.variables.length > 0,
    serversImport: plain,
    serverTypesImport: uses.statements(),
    baseUrl: baseUrlCode(api, offered),
  };
}
