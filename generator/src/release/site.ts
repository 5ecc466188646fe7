import { camelCase, pascalCase } from "../names.ts";
import type { Operation } from "../model.ts";
import type { Package } from "./change.ts";
import type { Position } from "./finding.ts";

/** Where a comparison stands: the same place in both documents, and how each package's user comes to it. */
export interface Site {
  readonly operation: Operation;
  readonly position: Position;
  /** Canonical: `listUsers/200/users[].email`, or within a component `User.email`. */
  readonly place: string;
  /** Members from the root of the value on: `.data.users[].email`. */
  readonly path: string;
  /** What the path begins at. */
  readonly root: Root;
  /** The innermost component around, and the members from there on. */
  readonly component: { readonly name: string; readonly path: string } | undefined;
}

export type Root =
  | { readonly kind: "input"; readonly path: string }
  | { readonly kind: "success" | "failure"; readonly status: string; readonly name: string }
  /** An answer as a whole, not its body. */
  | { readonly kind: "answer" };

/** The place of an operation as a whole. */
export function operationSite(operation: Operation): Site {
  return {
    operation,
    position: "none",
    place: operation.id,
    path: "",
    root: { kind: "input", path: "" },
    component: undefined,
  };
}

/** The place of a parameter or of a body in the input of a call. */
export function inputSite(operation: Operation, position: "parameter" | "body", path: string): Site {
  return {
    operation,
    position,
    place: `${operation.id}/${path}`,
    path: "",
    root: { kind: "input", path: `.${path}` },
    component: undefined,
  };
}

/** The member `name` of a value. */
export function memberSite(site: Site, name: string): Site {
  return deeper(site, /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`);
}

/** The items of a list, or the members of any name: `[]`, `[string]`, `[0]`. */
export function indexSite(site: Site, index: string): Site {
  return deeper(site, `[${index}]`);
}

function deeper(site: Site, step: string): Site {
  const component = site.component && { ...site.component, path: site.component.path + step };
  return { ...site, place: site.place + step, path: site.path + step, component };
}

/** The same place, told from a component on, so that all who use the component tell of one change. */
export function componentSite(site: Site, name: string): Site {
  return { ...site, place: name, component: { name, path: "" } };
}

/** A site in the terms of each package. */
export function termsOf(site: Site): Readonly<Record<Package, string>> {
  const call = camelCase(site.operation.id);
  const type = pascalCase(site.operation.id);
  const hook = `use${type.charAt(0).toUpperCase()}${type.slice(1)}`;
  const { root, path } = site;
  if (site.position === "none" || root.kind === "answer") {
    // A header has a path of its own.
    const of = path === "" ? "" : `\`${path.slice(1)}\` of `;
    return {
      types: `${of}\`operations[${JSON.stringify(site.operation.id)}]\``,
      client: `${of}\`${call}()\``,
      "react-query": `${of}\`${hook}()\``,
      msw: `${of}\`${call}Handler\``,
    };
  }
  const named = site.component && `\`${site.component.name}${site.component.path}\``;
  if (root.kind === "input") {
    const input = `\`input${root.path}${path}\``;
    return {
      types: named ?? `\`${type}Input${root.path}${path}\``,
      client: `${input} of \`${call}()\``,
      "react-query": `${input} of \`${hook}()\``,
      msw: `${input} of \`${call}Handler\``,
    };
  }
  const when = root.kind === "success" ? "" : ` (${root.status})`;
  const member = root.kind === "success" ? "data" : "error.body";
  return {
    types: named ?? `\`${type}${root.kind === "success" ? "Output" : "Error"}${path}\``,
    client: `\`${call}()${path}\`${when}`,
    "react-query": `\`${hook}().${member}${path}\`${when}`,
    msw:
      path === ""
        ? `the body of \`${call}Handler.${root.name}\``
        : `\`${path.replace(/^\./, "")}\` of \`${call}Handler.${root.name}\``,
  };
}
