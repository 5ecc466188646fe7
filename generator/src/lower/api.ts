import type { Api, Server } from "../model.ts";
import { type Context, type Cursor, child, children, items, text } from "./context.ts";
import { extensionMediaTypes, extensionName } from "./extensions.ts";

/** Info (OpenAPI 3.1 section 4.8.2) and servers (section 4.8.5). */
export function lowerApi(context: Context, root: Cursor): Api {
  const info = child(root, "info")?.node ?? {};
  const servers = items(root, "servers").map((server) => lowerServer(context, server));
  return {
    title: text(info, "title"),
    version: text(info, "version"),
    description: text(info, "description"),
    servers: servers.length > 0 ? servers : [{ url: "/", description: "", name: undefined }],
    mediaTypes: extensionMediaTypes(context, root),
  };
}

function lowerServer(context: Context, cursor: Cursor): Server {
  const defaults = new Map(
    children(cursor, "variables").map(([name, { node }]) => [name, String(node["default"] ?? "")]),
  );
  return {
    url: text(cursor.node, "url").replace(/\{([^{}]+)\}/g, (whole, name: string) => defaults.get(name) ?? whole),
    description: text(cursor.node, "description"),
    name: extensionName(context, cursor),
  };
}
