import { fitEach, fits, type Pattern, parsePattern } from "./pattern.js";
import type { MockOperation } from "./types.js";

/** Where an operation is found at one server. What is not there matches anything. */
interface Place {
  readonly scheme?: Pattern;
  readonly host?: readonly Pattern[];
  readonly port?: Pattern;
  readonly path: readonly Pattern[];
}

const defaultPorts: Readonly<Record<string, string>> = { "http:": "80", "https:": "443" };

/**
 * Whether a URL is one of the operation: its path below one of the servers (OpenAPI 3.1 section 4.8.8), and nothing else.
 *
 * A `{variable}` of the path, or of a server, stands for one or more characters of one path segment or one label of the
 * host. Segments are compared percent-decoded, case matters; the query is not looked at.
 */
export function urlMatcher({ path, servers }: Pick<MockOperation, "path" | "servers">): (url: string) => boolean {
  const places = servers.map((server) => placeAt(server, path));
  return (url) => {
    const parsed = new URL(url);
    const segments = parsed.pathname.split("/").map(decode);
    return places.some((place) => isAt(place, parsed) && fitEach(place.path, segments));
  };
}

function isAt({ scheme, host, port }: Place, url: URL): boolean {
  if (scheme !== undefined && !fits(scheme, url.protocol)) return false;
  if (host === undefined || port === undefined) return true;
  return fitEach(host, url.hostname.split(".")) && fits(port, url.port || (defaultPorts[url.protocol] ?? ""));
}

function placeAt(server: string, path: string): Place {
  const plain = withoutQuery(normal(server));
  const start = plain.indexOf("//");
  const isRelative = start < 0 || (start > 0 && plain[start - 1] !== ":");
  if (isRelative) return { path: pathPatterns(plain, path) };
  const slash = plain.indexOf("/", start + 2);
  const end = slash < 0 ? plain.length : slash;
  const scheme = plain.slice(0, start).toLowerCase();
  const authority = plain.slice(start + 2, end);
  return {
    ...(scheme !== "" && { scheme: parsePattern(scheme, String) }),
    ...authorityPatterns(authority.slice(authority.lastIndexOf("@") + 1), scheme),
    path: pathPatterns(plain.slice(end), path),
  };
}

/** As a request's URL will be written (punycode, no dot segments); a server with holes is no URL, and stays. */
function normal(server: string): string {
  return server.includes("{") || !URL.canParse(server) ? server : new URL(server).href;
}

function authorityPatterns(authority: string, scheme: string): Required<Pick<Place, "host" | "port">> {
  const colon = authority.lastIndexOf(":");
  const hasPort = colon > authority.lastIndexOf("]");
  const host = hasPort ? authority.slice(0, colon) : authority;
  const port = hasPort ? authority.slice(colon + 1) : (defaultPorts[scheme] ?? "{port}");
  return {
    host: host.split(".").map((label) => parsePattern(label, (literal) => literal.toLowerCase())),
    port: parsePattern(port, String),
  };
}

function pathPatterns(base: string, path: string): readonly Pattern[] {
  const segments = base.split("/").filter((segment) => !["", ".", ".."].includes(segment));
  const own = withoutQuery(path).replace(/^\//, "").split("/");
  return ["", ...segments, ...own].map((segment) => parsePattern(segment, decode));
}

function withoutQuery(text: string): string {
  return text.split(/[?#]/, 1)[0] ?? "";
}

/** A segment with a broken percent sequence is compared as it is. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
