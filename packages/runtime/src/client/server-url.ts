import { offered } from "./offered.js";
import type { Server, Servers } from "./servers.js";

/** What a caller says of servers. */
export interface ServerOptions {
  readonly server?: string | undefined;
}

/**
 * The server that a caller chooses: by name, or the first.
 *
 * @returns its URL, or what makes it of the values of variables
 * @throws Refusal when there is no server of that name
 */
export function serverUrl<S extends Server>({ default: first, names }: Servers<S>, { server }: ServerOptions = {}): S {
  return offered(names, server, first);
}
