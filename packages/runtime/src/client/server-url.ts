import { Refusal } from "./errors/refusal.js";
import { own } from "./own.js";
import type { ServerValues, Servers } from "./servers.js";

/** What a caller says of servers. */
export interface ServerOptions {
  readonly server?: string | undefined;
  readonly variables?: ServerValues | undefined;
}

/**
 * The URL of the server that a caller chooses: by name, or the first, with its variables filled in.
 *
 * @throws Refusal when there is no server of that name, or where it refuses a value
 */
export function serverUrl({ default: first, names }: Servers, { server, variables }: ServerOptions = {}): string {
  const chosen = server === undefined ? first : own(names, server);
  if (chosen === undefined)
    throw new Refusal(`createClient: server is not offered; offered: ${Object.keys(names).join(", ")}`);
  return typeof chosen === "string" ? chosen : chosen(variables);
}
