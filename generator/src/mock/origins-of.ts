/**
 * The origins of an API's servers, each once: where the paths of its operations are found. A variable of a server becomes
 * a text that may stand for it. A relative server is found at any origin.
 */
export function originsOf(servers: readonly string[]): readonly string[] {
  return [...new Set(servers.map(originOf))];
}

const ANY = "http://localhost";

function originOf(server: string): string {
  const [, scheme = "", authority = ""] = /^(?:\{scheme\}|([^/?#]*):)?\/\/([^/?#]*)/.exec(server) ?? [];
  const host = authority.slice(authority.lastIndexOf("@") + 1);
  if (host === "" || server.startsWith("{scheme}//{host}")) return ANY;
  const url = `${scheme.includes("{") || scheme === "" ? "http" : scheme}://${filled(host)}`;
  return URL.canParse(url) ? new URL(url).origin : ANY;
}

/** A port is a number, and a label of a host may be one too. */
function filled(host: string): string {
  return host.replace(/\{[^}]*\}/g, "1");
}
