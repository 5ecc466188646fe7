import type { Package } from "../../../generator/src/release/change.ts";
import type { Kind } from "../../../generator/src/release/rules/kind.ts";

/** A bump that is major though no consumer stops compiling. */
export interface ByPolicy {
  readonly kind: Kind;
  readonly packages: readonly Package[];
  readonly why: string;
}

/**
 * Major by policy, by name. What is major by the wire stands with the rules themselves, as `firm`. generator/docs/release-rules.md
 * tells both.
 */
export const BY_POLICY: readonly ByPolicy[] = [
  {
    kind: "operation-method-changed",
    packages: ["types"],
    why: "`paths` keeps every method as a key, whose value is never",
  },
  { kind: "path-variable-renamed", packages: ["msw"], why: "only a resolver that reads the path names the variable" },
  {
    kind: "failure-added-new",
    packages: ["client", "react-query"],
    why: "who reads what all failures have in common, whatever the status",
  },
  { kind: "failure-body-added", packages: ["client", "react-query"], why: "the same" },
  { kind: "media-removed", packages: ["msw"], why: "a mock no longer answers who asks for the type" },
  { kind: "media-replaced", packages: ["msw"], why: "a mock answers another type" },
  { kind: "type-changed", packages: ["types"], why: "a tuple that grows is read by its length" },
  { kind: "operation-path-changed", packages: ["types"], why: "the old path may stay, with other operations" },
  { kind: "collection-changed", packages: ["msw"], why: "who fills a collection with items, and not with a number" },
  {
    kind: "media-added-preferred",
    packages: ["types", "client", "react-query"],
    why: "who reads the text that came before",
  },
  { kind: "discriminator-changed", packages: ["msw"], why: "any text takes the value that a mock writes" },
  { kind: "pagination-removed", packages: ["react-query"], why: "hooks that read page by page are gone" },
];
