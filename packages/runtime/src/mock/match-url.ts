import type { MockOperation } from "./mock-operation.js";
import { capture, fitEach, fits, holesOf, type Pattern, parsePattern } from "./pattern.js";

/** Where an operation is found at one server. What is not there matches anything. */
interface Place {
  readonly scheme?: Pattern;
  readonly host?: readonly Pattern[];
  readonly port?: Pattern;
  readonly path: readonly Pattern[];
  /** How many segments of the path are the server's. */
  readonly base: number;
}

const defaultPorts: Readonly<Record<string, string>> = { "http:": "80", "https:": "443" };

/**
 * What stands for each variable of an operation's path in a URL, not decoded; nothing where the URL is none of the
 * operation. It is one when it is the path below one of the servers (OpenAPI 3.1 section 4.8.8), and nothing else.
 *
 * A `{variable}` of the path, or of a server, stands for one or more characters of one path segment or one label of the
 * host. Segments are compared percent-decoded, case matters; the query is not looked at.
 */
export function urlMatcher({ path, servers }: Pick<MockOperation, "path" | "servers">): (url: string) => Variables {
  const places = servers.map((server) => placeAt(server, path));
  const templates = segmentsOf(path);
  const match = (url: string): Variables => {
    const parsed = new URL(url);
    const raw = parsed.pathname.split("/");
    const segments = raw.map(decode);
    const place = places.find((one) => isAt(one, parsed) && fitEach(one.path, segments));
    return (
      place && Object.fromEntries(templates.flatMap((segment, index) => valuesOf(segment, raw[place.base + index])))
    );
  };
  // A request is looked at twice: whether it is one of the operation, and what its path says.
  let last: { readonly url: string; readonly variables: Variables } | undefined;
  return (url) => {
    if (last?.url !== url) last = { url, variables: match(url) };
    return last.variables;
  };
}

/** By the names of the path's variables. */
export type Variables = Readonly<Record<string, string>> | undefined;

/** As it stood, where the literal parts did too; else as it would be written anew. */
function valuesOf(template: string, raw: string = ""): [name: string, value: string][] {
  const names = holesOf(template);
  if (names.length === 0) return [];
  const values =
    capture(parsePattern(template, String), raw) ??
    capture(parsePattern(template, decode), decode(raw))?.map(encodeURIComponent) ??
    [];
  return names.map((name, index) => [name, values[index] ?? ""]);
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
  if (isRelative) return pathPlace(plain, path);
  const slash = plain.indexOf("/", start + 2);
  const end = slash < 0 ? plain.length : slash;
  const scheme = plain.slice(0, start).toLowerCase();
  const authority = plain.slice(start + 2, end);
  return {
    ...(scheme !== "" && { scheme: parsePattern(scheme, String) }),
    ...authorityPatterns(authority.slice(authority.lastIndexOf("@") + 1), scheme),
    ...pathPlace(plain.slice(end), path),
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

function pathPlace(server: string, path: string): Pick<Place, "path" | "base"> {
  const base = ["", ...server.split("/").filter((segment) => !["", ".", ".."].includes(segment))];
  const all = [...base, ...segmentsOf(path)];
  return { path: all.map((segment) => parsePattern(segment, decode)), base: base.length };
}

function segmentsOf(path: string): readonly string[] {
  return withoutQuery(path).replace(/^\//, "").split("/");
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
