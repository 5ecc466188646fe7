import { type Context, type Cursor, children, items } from "./context.ts";

/** The servers of the document (OpenAPI 3.1 section 4.8.5); where it names none, those that every path names alike. */
export function serversOf(root: Cursor): Cursor[] {
  const own = items(root, "servers");
  if (own.length > 0) return own;
  const [first = [], ...others] = children(root, "paths").map(([, item]) => items(item, "servers"));
  return others.every((list) => textOf(list) === textOf(first)) ? first : [];
}

/** Other servers of one path or operation are not followed: a call goes where its client goes. */
export function warnOfServers(context: Context, root: Cursor, owner: Cursor): void {
  const servers = items(owner, "servers");
  if (servers.length === 0 || textOf(servers) === textOf(serversOf(root))) return;
  context.warn({
    code: "W_SKIPPED",
    message: "servers of a single path or operation are not used: its calls go to the client's base URL",
    fix: "give such a call the `baseUrl` option",
    pointer: `${owner.pointer}/servers`,
  });
}

function textOf(servers: readonly Cursor[]): string {
  return JSON.stringify(servers.map(({ node }) => node));
}
