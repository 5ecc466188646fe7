import { Refusal } from "./errors/refusal.js";
import { leavesPath } from "./leaves-path.js";
import { own } from "./own.js";
import type { ServerTemplate, ServerVariable } from "./servers.js";

const refuse = (name: string, reason: string): never => {
  throw new Refusal(`createClient: variables.${name} ${reason}`);
};

/** A value of the caller's own, which stays where its braces were: in its label of the host or its segment of the path. */
function encode(name: string, value: string, listed: ServerVariable["enum"], inHost: boolean): string {
  if (listed) return refuse(name, `must be one of ${listed.join(", ")}`);
  if (inHost && !/^[\w-]+$/.test(value)) return refuse(name, "must be letters, digits and hyphens");
  return encodeURIComponent(value);
}

/**
 * A server whose URL has variables in braces (OpenAPI 3.1 §4.8.5). Apart from `serverUrl`, so that an API without such
 * servers does not bundle it.
 *
 * @returns makes the URL of values; it throws a Refusal when one is none of those that are listed, or would alter more of
 *   the URL than its own place, and never tells it
 */
export function serverTemplate(url: string, variables: Readonly<Record<string, ServerVariable>>): ServerTemplate {
  return (values) => {
    const fillPart = (part: string, index: number, parts: readonly string[]): string => {
      // Of `https://host/path` these are the scheme and the host; a path may also begin at once.
      const inHost = index === 0 || (index < 3 && parts[1] === "");
      let free = "";
      const text = part.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
        const variable = own(variables, name);
        const value = own(values, name) ?? variable?.default;
        // What the document lists stands there as it is written, be it a whole path.
        if (!variable || value === undefined) return whole;
        if (value === variable.default || variable.enum?.includes(value)) return value;
        free = name;
        return encode(name, value, variable.enum, inHost);
      });
      if (free && (!text || leavesPath.test(`/${text}`))) return refuse(free, "cannot be in a path");
      return text;
    };
    return url.split("/").map(fillPart).join("/");
  };
}
