import type { Api, Server, ServerVariable } from "../model.ts";
import { type Context, type Cursor, child, children, text } from "./context.ts";
import { extensionMediaTypes, extensionName } from "./extensions.ts";
import { serversOf } from "./servers.ts";

/** What OpenAPI takes for a server where a document names none (section 4.8.1). */
const ROOT: Server = { url: "/", description: "", name: undefined, template: "/", variables: [] };

/** Info (OpenAPI 3.1 section 4.8.2) and servers (section 4.8.5). */
export function lowerApi(context: Context, root: Cursor): Api {
  const info = child(root, "info")?.node ?? {};
  const servers = serversOf(root).map((server) => lowerServer(context, server));
  checkNames(context, servers);
  return {
    title: text(info, "title"),
    version: text(info, "version"),
    description: text(info, "description"),
    servers: servers.length > 0 ? servers : [ROOT],
    mediaTypes: extensionMediaTypes(context, root),
  };
}

function lowerServer(context: Context, cursor: Cursor): Server {
  const template = text(cursor.node, "url");
  const variables = children(cursor, "variables")
    .map(([name, variable]) => lowerVariable(name, variable))
    .filter(({ name }) => template.includes(`{${name}}`))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const defaults = new Map(variables.map((variable) => [variable.name, variable.default]));
  return {
    url: template.replace(/\{([^{}]+)\}/g, (whole, name: string) => defaults.get(name) ?? whole),
    description: text(cursor.node, "description"),
    name: extensionName(context, cursor),
    template,
    variables,
  };
}

/** Server variable (section 4.8.6). */
function lowerVariable(name: string, { node }: Cursor): ServerVariable {
  const listed: unknown = node["enum"];
  return {
    name,
    default: String(node["default"] ?? ""),
    enum: Array.isArray(listed) && listed.length > 0 ? listed.map(String).sort() : undefined,
    description: text(node, "description"),
  };
}

function checkNames(context: Context, servers: readonly Server[]): void {
  const taken = new Set<string>();
  for (const [index, { name }] of servers.entries()) {
    if (name !== undefined && taken.has(name)) {
      context.fail({
        code: "E_EXTENSION",
        message: `two servers have the x-specloom-name ${name}`,
        fix: "give each its own",
        pointer: `/servers/${index}/x-specloom-name`,
      });
    }
    if (name !== undefined) taken.add(name);
  }
}
