import type { AuthScheme, Model, Server } from "../../model.ts";
import type { Finding } from "../finding.ts";
import { fingerprint } from "../schema/fingerprint.ts";
import { type ModelContext, everywhere } from "./model-context.ts";

type Told = Pick<Finding, "kind" | "place"> & Partial<Finding>;

/** Compares what is said of the API as a whole: its texts, servers, credentials and names of media types. */
export function compareApis(context: ModelContext): void {
  const { before, after } = context;
  const operations = after.operations.map(({ id }) => id);
  const tell = (finding: Told): void => {
    const told: Finding = { position: "none", it: everywhere(finding.place), ...finding };
    // Without operations there is nobody whom it could reach.
    for (const operation of operations.length === 0 ? [undefined] : operations) context.report({ ...told, operation });
  };
  const texts = ({ api }: Model): string => fingerprint([api.title, api.version, api.description]);
  if (texts(before) !== texts(after))
    tell({ kind: "api-docs-changed", place: "info", before: "/info", after: "/info" });
  compareServers(before.api.servers, after.api.servers, tell);
  compareSchemes(before.auth, after.auth, tell);
  compareMediaNames(before, after, tell);
}

function compareServers(before: readonly Server[], after: readonly Server[], tell: (finding: Told) => void): void {
  const [old] = before;
  const [now] = after;
  const pointers = { before: "/servers", after: "/servers" };
  const isReplaced = old?.template !== now?.template;
  if (isReplaced)
    tell({ kind: "server-default-changed", place: "servers", ...pointers, was: codeOf(old), now: codeOf(now) });
  const known = new Map(before.map((server) => [server.template, server]));
  const kept = new Set(after.map(({ template }) => template));
  for (const server of after) {
    const was = known.get(server.template);
    const place = `servers/${server.template}`;
    if (was !== undefined) compareServer(place, was, server, tell);
    else if (!(isReplaced && server === now))
      tell({ kind: "server-added", place, after: "/servers", now: codeOf(server) });
  }
  for (const server of before) {
    if (kept.has(server.template) || (isReplaced && server === old)) continue;
    tell({ kind: "server-removed", place: `servers/${server.template}`, before: "/servers", was: codeOf(server) });
  }
}

function compareServer(place: string, before: Server, after: Server, tell: (finding: Told) => void): void {
  const pointers = { before: "/servers", after: "/servers", it: everywhere(codeOf(after)) };
  if (before.name !== after.name)
    tell({ kind: "server-renamed", place, ...pointers, was: before.name ?? "nothing", now: after.name ?? "nothing" });
  compareVariables(place, before, after, (finding) => tell({ ...pointers, ...finding }));
  if (before.description !== after.description) tell({ kind: "docs-changed", place, ...pointers });
}

/** The names of variables stand in the template, which is the same. */
function compareVariables(place: string, before: Server, after: Server, tell: (finding: Told) => void): void {
  const nows = new Map(after.variables.map((variable) => [variable.name, variable]));
  const told = before.variables.flatMap((old) => {
    const { name } = old;
    const values = nows.get(name)?.enum;
    if (values === undefined) return [];
    const gone = old.enum === undefined ? ["anything else"] : old.enum.filter((value) => !values.includes(value));
    return gone.map((was): Told => ({ kind: "server-value-removed", place, detail: `${name}=${was}`, name, was }));
  });
  for (const finding of told) tell(finding);
  if (told.length === 0 && fingerprint(before.variables) !== fingerprint(after.variables))
    tell({ kind: "server-variables-changed", place });
}

function codeOf(server: Server | undefined): string {
  return `\`${server?.template ?? "/"}\``;
}

/**
 * The same credential under another name, and credentials that no operation needs any more. What else comes and goes is
 * told with the operations that need it.
 */
function compareSchemes(
  before: readonly AuthScheme[],
  after: readonly AuthScheme[],
  tell: (finding: Told) => void,
): void {
  const gone = before.filter(({ name }) => !after.some((scheme) => scheme.name === name));
  for (const scheme of gone) {
    const now = after.find((other) => sameCredential(scheme, other) && !before.some(({ name }) => name === other.name));
    const pointer = (name: string): string => `/components/securitySchemes/${name}`;
    if (now === undefined) {
      // Where no credential is needed at all, the client takes any and uses none.
      const place = `securitySchemes/${scheme.name}`;
      if (after.length > 0)
        tell({ kind: "auth-scheme-removed", place, before: pointer(scheme.name), was: scheme.name });
      continue;
    }
    tell({
      kind: "auth-scheme-renamed",
      place: `securitySchemes/${scheme.name}`,
      before: pointer(scheme.name),
      after: pointer(now.name),
      was: scheme.name,
      now: now.name,
    });
  }
}

/** Whether two schemes send the same. */
export function sameCredential(a: AuthScheme, b: AuthScheme): boolean {
  return fingerprint({ ...a, name: "" }) === fingerprint({ ...b, name: "" });
}

function compareMediaNames(before: Model, after: Model, tell: (finding: Told) => void): void {
  const old = before.api.mediaTypes;
  const now = after.api.mediaTypes;
  const pointer = "/x-specloom-media-types";
  for (const [name, type] of now?.names ?? [])
    if (old?.names.get(name) !== type)
      tell({ kind: "media-name-added", place: `mediaTypes/${name}`, after: pointer, name });
  for (const [name, type] of old?.names ?? [])
    if (now?.names.get(name) !== type)
      tell({ kind: "media-name-removed", place: `mediaTypes/${name}`, before: pointer, name });
  const was = old?.names.get(old.default);
  const is = now?.names.get(now.default);
  if (was !== undefined && is !== undefined && was !== is)
    tell({ kind: "media-default-changed", place: "mediaTypes", before: pointer, after: pointer, was, now: is });
}
