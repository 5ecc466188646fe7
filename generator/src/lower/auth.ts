import type { AuthScheme } from "../model.ts";
import { type Context, type Cursor, child, children, isNode, text } from "./context.ts";

/** Security Scheme Objects (OpenAPI 3.1 section 4.8.27) by what a caller must supply; one that we cannot send is left out with a warning. */
export function lowerAuth(context: Context, root: Cursor): AuthScheme[] {
  const components = child(root, "components");
  if (components === undefined) return [];
  return children(components, "securitySchemes").flatMap(([name, reference]) => {
    const scheme = lowerScheme(name, context.resolve(reference));
    if (scheme !== undefined) return [scheme];
    context.warn({
      code: "W_SKIPPED",
      message: `the security scheme ${JSON.stringify(name)} is of a kind that a fetch client cannot send; calls leave it out`,
      fix: "send it yourself through the `headers` or `fetch` option of the client",
      pointer: reference.pointer,
    });
    return [];
  });
}

function lowerScheme(name: string, { node }: Cursor): AuthScheme | undefined {
  const kind = text(node, "type");
  const place = text(node, "in");
  if (kind === "oauth2" || kind === "openIdConnect") return { kind: "bearer", name };
  if (kind === "http" && text(node, "scheme").toLowerCase() === "bearer") return { kind: "bearer", name };
  if (kind === "http" && text(node, "scheme").toLowerCase() === "basic") return { kind: "basic", name };
  if (kind === "apiKey" && (place === "header" || place === "query" || place === "cookie")) {
    return { kind: "apiKey", name, in: place, wire: text(node, "name") };
  }
  return undefined;
}

/** Security Requirement Objects (section 4.8.30): the operation's own, else the document's. Schemes that cannot be sent are dropped. */
export function lowerSecurity(root: Cursor, operation: Cursor, schemes: readonly AuthScheme[]): string[][] {
  const requirements = operation.node["security"] ?? root.node["security"];
  if (!Array.isArray(requirements)) return [];
  const known = new Set(schemes.map((scheme) => scheme.name));
  return requirements.filter(isNode).map((requirement) =>
    Object.keys(requirement)
      .filter((name) => known.has(name))
      .sort(),
  );
}
