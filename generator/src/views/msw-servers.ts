import type { Api } from "../model.ts";

/** Scheme, host, port and path of a server, whichever are there. */
const PARTS = /^(?:([^/]*:)?\/\/(?:[^/]*@)?([^/]*?)(?::([^:/\]]*))?(?=\/|$))?(.*)$/s;

const DEFAULT_PORTS: Readonly<Record<string, string>> = { "http:": "80", "https:": "443" };

/**
 * The servers of an API (OpenAPI 3.1 section 4.8.5) as the URLs of requests to them begin, each once: the host in lower case
 * and punycode, no user, no port that the scheme implies, no slash at the end. Variables stay. What a server is relative to
 * becomes a variable, as `{scheme}//{host}/v1`.
 */
export function mockServers({ servers }: Api): readonly string[] {
  return [...new Set(servers.flatMap(({ url }) => formsOf(url)))];
}

function formsOf(server: string): string[] {
  const [, scheme = "", host, port = "", path = ""] = PARTS.exec(withoutQuery(parsed(server))) ?? [];
  const segments = path.split("/").filter((segment) => !["", ".", ".."].includes(segment));
  const base = segments.map((segment) => `/${segment}`).join("");
  if (host === undefined) return [`{scheme}//{host}${base}`];
  const origin = `${lower(scheme) || "{scheme}"}//${lower(host)}`;
  const isImplied = port === "" || port === DEFAULT_PORTS[lower(scheme)];
  // A port that varies may be the one that no URL has.
  const ports = isImplied ? [""] : port.includes("{") ? [`:${port}`, ""] : [`:${port}`];
  return ports.map((one) => origin + one + base);
}

/** As URLs are written (punycode, no dot segments); one with variables is no URL, and stays. */
function parsed(server: string): string {
  return server.includes("{") || !URL.canParse(server) ? server : new URL(server).href;
}

/** In lower case, but for the names of variables. */
function lower(text: string): string {
  return text.replace(/\{[^{}]*\}|[^{}]+/g, (part) => (part.startsWith("{") ? part : part.toLowerCase()));
}

const withoutQuery = (text: string): string => text.replace(/[?#].*$/s, "");

/** Whether each step of a template is one variable, or text that is written in one way. */
export function isPlainTemplate(template: string): boolean {
  return template.split("/").every((step) => /^\{[^{}]+\}$|^[^{}%]*$/.test(step));
}
