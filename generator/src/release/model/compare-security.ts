import type { AuthScheme, Model, Operation } from "../../model.ts";
import { type Context, tell } from "../schema/context.ts";
import { operationSite } from "../site.ts";

/**
 * Compares what credentials a call needs (OpenAPI 3.1 section 4.8.30): by what is sent, not by what the scheme is called.
 * An alternative that is gone breaks who uses it; one more breaks nobody.
 */
export function compareSecurity(context: Context, before: Operation, after: Operation): void {
  const old = alternativesOf(context.before, before);
  const now = alternativesOf(context.after, after);
  const added = now.filter((alternative) => !old.includes(alternative));
  const removed = old.filter((alternative) => !now.includes(alternative));
  if (added.length === 0 && removed.length === 0) return;
  const site = { ...operationSite(before), place: "security" };
  const details = {
    before: before.pointer,
    after: after.pointer,
    was: old.join(" or "),
    now: now.join(" or "),
    detail: `${old.join("|")}>${now.join("|")}`,
  };
  if (removed.length === 0 && now.includes(NOTHING)) tell(context, site, "auth-dropped", details);
  else if (removed.length === 0) tell(context, site, "auth-alternative-added", { ...details, now: added.join(" or ") });
  else if (now.includes(NOTHING)) tell(context, site, old.length === 1 ? "auth-dropped" : "auth-changed", details);
  else tell(context, site, old.includes(NOTHING) ? "auth-required" : "auth-changed", details);
}

const NOTHING = "no credential";

/** What a call can be sent with, each alternative in words. */
function alternativesOf({ auth }: Model, { security }: Operation): string[] {
  const schemes = new Map(auth.map((scheme) => [scheme.name, scheme]));
  const all = security.map(
    (names) =>
      names
        .flatMap((name) => textOf(schemes.get(name)))
        .sort()
        .join(" and ") || NOTHING,
  );
  return all.length === 0 ? [NOTHING] : [...new Set(all)].sort();
}

function textOf(scheme: AuthScheme | undefined): string[] {
  if (scheme === undefined) return [];
  if (scheme.kind === "apiKey") return [`the ${scheme.in} \`${scheme.wire}\``];
  return [scheme.kind === "bearer" ? "a bearer token" : "a user name and a password"];
}
