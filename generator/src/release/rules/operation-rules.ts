import type { OperationKind } from "./kind.ts";
import { M, type Rules, m, n, p } from "./rule.ts";

/** Rules for operations, their names and places, and what the whole description says. */
export const OPERATION_RULES: Readonly<Record<OperationKind, Rules>> = {
  "operation-added": {
    any: {
      row: 1,
      bumps: [m, m, m, m],
      wire: "works",
      sentence: "{it} is new",
      reason: "New exports take nothing away.",
    },
  },
  "operation-removed": {
    any: {
      row: 2,
      bumps: [M, M, M, M],
      wire: "fails",
      sentence: "{it} is gone",
      reason: "Every export of the operation goes with it, whether the server dropped it or the selection did.",
    },
  },
  "operation-renamed": {
    any: {
      row: 3,
      bumps: [M, M, M, M],
      wire: "works",
      sentence: "{it} is gone: the operation is now called `{now}`",
      reason: "Functions, hooks, handlers and types carry the operation's name.",
    },
  },
  "operation-path-changed": {
    any: {
      row: 4,
      bumps: [M, M, M, M],
      wire: "fails",
      sentence: "{it} is now at `{now}` instead of `{was}`",
      firm: ["client", "react-query", "msw"],
      reason: "An old client asks the old path; `paths` is keyed by the path; a mock answers it.",
    },
  },
  "operation-method-changed": {
    any: {
      row: 4,
      bumps: [M, M, M, M],
      wire: "fails",
      sentence: "{it} is now sent as {now} instead of {was}",
      firm: ["client", "react-query", "msw"],
      reason: "An old client uses the old method; a query and a mutation are different hooks.",
    },
  },
  "path-variable-renamed": {
    any: {
      row: 5,
      bumps: [M, M, M, M],
      wire: "works",
      sentence: "the path variable `{was}` of {it} is now `{now}`",
      reason: "The URL is the same, but the key that callers write is not.",
    },
  },
  "schema-name-removed": {
    any: {
      row: 7,
      bumps: [M, p, p, p],
      wire: "works",
      sentence: "the type `{name}` is gone",
      reason: "An exported name that is gone breaks who imports it, even where its structure is still used.",
    },
  },
  "schema-name-added": {
    any: {
      row: 8,
      bumps: [m, n, n, n],
      wire: "works",
      sentence: "the type `{name}` is new",
      reason: "A new exported name.",
    },
  },
  "operation-deprecated": {
    any: {
      row: 40,
      bumps: [m, m, m, p],
      wire: "works",
      sentence: "{it} is deprecated",
      reason: "Semantic Versioning, section 7: deprecation is a minor change.",
    },
  },
  "operation-undeprecated": {
    any: {
      row: 40,
      bumps: [p, p, p, p],
      wire: "works",
      sentence: "{it} is no longer deprecated",
      reason: "A warning is gone; nothing else is different.",
    },
  },
  "docs-changed": {
    any: {
      row: 41,
      bumps: [p, p, p, p],
      wire: "works",
      sentence: "the documentation of {it} changed",
      reason: "Texts never name a type, so they change comments alone.",
    },
  },
  "api-docs-changed": {
    any: {
      row: 41,
      bumps: [p, p, p, p],
      wire: "works",
      sentence: "the title, version or description of the API changed",
      reason: "Texts never name a type, so they change comments alone.",
    },
  },
  "auth-required": {
    any: {
      row: 37,
      bumps: [n, M, M, p],
      wire: "fails",
      sentence: "{it} must now be called with {now}",
      firm: ["client", "react-query"],
      reason: "An old client that sends no credential is refused.",
    },
  },
  "auth-dropped": {
    any: {
      row: 37,
      bumps: [n, m, n, p],
      wire: "works",
      sentence: "{it} no longer needs a credential",
      reason: "What was sent so far is still accepted; a mock asks for what is documented.",
    },
  },
  "auth-alternative-added": {
    any: {
      row: 37,
      bumps: [n, p, n, p],
      wire: "works",
      sentence: "{it} may also be called with {now}",
      reason: "What was sent so far is still accepted; a mock asks for what is documented.",
    },
  },
  "auth-changed": {
    any: {
      row: 37,
      bumps: [n, M, M, p],
      wire: "fails",
      sentence: "{it} is called with {now} instead of {was}",
      firm: ["client", "react-query"],
      reason: "An old client sends a credential that is no longer accepted.",
    },
  },
  "auth-scheme-renamed": {
    any: {
      row: 37,
      bumps: [n, M, n, p],
      wire: "works",
      sentence: "the security scheme `{was}` is now called `{now}`",
      reason: "The same credential goes out, but callers give it under that name: `auth: { name: … }`.",
    },
  },
  "auth-scheme-removed": {
    any: {
      row: 37,
      bumps: [n, M, n, p],
      wire: "works",
      sentence: "the security scheme `{was}` is needed nowhere any more",
      reason: "Who still gives its credential, as `auth: { name: … }`, no longer compiles.",
    },
  },
  "server-default-changed": {
    any: {
      row: 38,
      bumps: [n, M, M, M],
      wire: "may fail",
      sentence: "calls go to {now} by default instead of {was}",
      firm: ["client", "react-query", "msw"],
      reason: "Old clients call the old server; a mock answers only the servers that it knows.",
    },
  },
  "server-added": {
    any: {
      row: 38,
      bumps: [n, m, n, p],
      wire: "works",
      sentence: "the server {now} is new",
      reason: "One more to choose; a mock answers there too.",
    },
  },
  "server-removed": {
    any: {
      row: 38,
      bumps: [n, M, p, p],
      wire: "may fail",
      sentence: "the server {was} is gone",
      firm: ["client"],
      reason: "Who chose that server by its name or its URL no longer can.",
    },
  },
  "server-renamed": {
    any: {
      row: 38,
      bumps: [n, M, n, n],
      wire: "works",
      sentence: "the server {it} is now called `{now}` instead of `{was}`",
      reason: "Callers choose servers by name.",
    },
  },
  "server-variables-changed": {
    any: {
      row: 38,
      bumps: [n, m, n, p],
      wire: "may fail",
      sentence: "the variables of the server {it} changed",
      reason: "The default URL is the same; what else it can be is not.",
    },
  },
  "server-value-removed": {
    any: {
      row: 38,
      bumps: [n, M, n, p],
      wire: "may fail",
      sentence: "the variable `{name}` of the server {it} can no longer be {was}",
      reason: "Who chose that value no longer compiles.",
    },
  },
  "media-name-added": {
    any: {
      row: 32,
      bumps: [n, m, m, n],
      wire: "works",
      sentence: '`version: "{name}"` can be chosen',
      reason: "One more to choose.",
    },
  },
  "media-name-removed": {
    any: {
      row: 32,
      bumps: [n, M, M, p],
      wire: "works",
      sentence: '`version: "{name}"` can no longer be chosen',
      reason: "The option's type loses a member.",
    },
  },
  "media-default-changed": {
    any: {
      row: 32,
      bumps: [n, M, M, p],
      wire: "may fail",
      sentence: "`{now}` is asked for by default instead of `{was}`",
      firm: ["client", "react-query"],
      reason: "Calls that name no media type get another one.",
    },
  },
  "pagination-added": {
    any: {
      row: 1,
      bumps: [n, m, m, n],
      wire: "works",
      sentence: "{it} can be read page by page",
      reason: "New exports take nothing away.",
    },
  },
  "pagination-removed": {
    any: {
      row: 2,
      bumps: [n, M, M, n],
      wire: "may fail",
      sentence: "{it} can no longer be read page by page",
      reason: "The exports that page are gone.",
    },
  },
  "pagination-changed": {
    any: {
      row: 36,
      bumps: [n, M, M, p],
      wire: "may fail",
      sentence: "the pages of {it} are found elsewhere",
      firm: ["client", "react-query"],
      reason: "An old client looks for the cursor and the items where they no longer are.",
    },
  },
  "rate-limit-changed": {
    any: {
      row: 41,
      bumps: [p, p, p, p],
      wire: "works",
      sentence: "the documented rate limit of {it} changed",
      reason: "What paces calls is other data; nothing new can be written.",
    },
  },
  "refetch-added": {
    any: {
      row: 36,
      bumps: [n, n, p, n],
      wire: "works",
      sentence: "{it} also refetches {name}",
      reason: "One more answer is asked for anew after a success; nothing that is written changes.",
    },
  },
  "refetch-removed": {
    any: {
      row: 36,
      bumps: [n, n, p, n],
      wire: "works",
      sentence: "{it} no longer refetches {name}",
      reason:
        "An answer that was asked for anew after a success is kept; who needs it fresh says so by `invalidates`, or the overlay by `x-specloom-invalidates`.",
    },
  },
  "refetch-changed": {
    any: {
      row: 36,
      bumps: [n, n, p, n],
      wire: "works",
      sentence: "{it} refetches {name} {now} instead of {was}",
      reason: "More answers, or fewer, are asked for anew after a success; nothing that is written changes.",
    },
  },
  "key-group-added": {
    any: {
      row: 1,
      bumps: [n, n, m, n],
      wire: "works",
      sentence: "queries of {name} have keys of their own",
      reason: "One more group in the factory of keys.",
    },
  },
  "key-group-removed": {
    any: {
      row: 3,
      bumps: [n, n, M, n],
      wire: "works",
      sentence: "the keys of {name} are gone",
      reason:
        "The factory of keys groups by the first name in a path that not all paths begin with; who names the group no longer compiles.",
    },
  },
  "item-key-removed": {
    any: {
      row: 3,
      bumps: [n, n, M, n],
      wire: "works",
      sentence: "the key `detail` of one item of {name} is gone",
      reason: "It is there where one operation alone reads an item of the group; who uses it no longer compiles.",
    },
  },
  "collection-added": {
    any: {
      row: 1,
      bumps: [n, n, n, m],
      wire: "works",
      sentence: "the mock's backend keeps {name}",
      reason: "One more collection to fill and to look at.",
    },
  },
  "collection-removed": {
    any: {
      row: 2,
      bumps: [n, n, n, M],
      wire: "works",
      sentence: "the mock's backend no longer keeps {name}",
      reason: "Who fills the collection, or looks at it, no longer compiles.",
    },
  },
  "collection-changed": {
    any: {
      row: 24,
      bumps: [n, n, n, M],
      wire: "works",
      sentence: "the mock's backend keeps {now} as {name}, where it kept {was}",
      reason: "Who fills the collection writes items of another kind, or in another place.",
    },
  },
  "output-changed": {
    any: {
      row: 43,
      bumps: [p, p, p, p],
      wire: "works",
      sentence: "generated code differs without a change in what it can do",
      reason: "A package whose files differ is released, so that what is published is what is generated.",
    },
  },
  unclassified: {
    any: {
      row: 45,
      bumps: [M, M, M, M],
      wire: "may fail",
      sentence: "{it} changed in a way that no rule knows",
      firm: ["types", "client", "react-query", "msw"],
      reason: "What no rule knows is never released silently.",
    },
  },
};
