import type { Fault } from "../fault.ts";

const inOverlay = { file: "spec/overlays/wire.yaml", regenerated: true, first: "contract/oracle.test.ts" } as const;

/** An overlay that says of the wire what is not so. */
export const overlayFaults: readonly Fault[] = [
  {
    ...inOverlay,
    title: "two names of media types are exchanged",
    text: "json: application/json\n          v1: application/vnd.segment.v1+json",
    by: "json: application/vnd.segment.v1+json\n          v1: application/json",
  },
  { ...inOverlay, title: "a server has another name", text: "x-specloom-name: us", by: "x-specloom-name: america" },
  {
    ...inOverlay,
    title: "the next page is the current one",
    text: "next: /data/pagination/next\n        previous: /data/pagination/previous\n        items: /data/users",
    by: "next: /data/pagination/current\n        previous: /data/pagination/previous\n        items: /data/users",
  },
  {
    ...inOverlay,
    title: "the previous page is the next one",
    text: "previous: /data/pagination/previous\n        items: /data/groups",
    by: "previous: /data/pagination/next\n        items: /data/groups",
  },
  {
    ...inOverlay,
    title: "a list is not said to be one of pages",
    text: "      x-specloom-pagination:\n        cursor: pagination.cursor\n        count: pagination.count\n        next: /data/pagination/next\n        previous: /data/pagination/previous\n        items: /data/invites",
    by: "      x-note: A list.",
  },
  {
    ...inOverlay,
    title: "a budget is per second",
    text: "target: $.paths['/invites'].delete\n    update: { x-specloom-rate-limit: { requests: 60, per: 60 } }",
    by: "target: $.paths['/invites'].delete\n    update: { x-specloom-rate-limit: { requests: 60, per: 1 } }",
  },
  {
    ...inOverlay,
    title: "a budget is given to another operation",
    text: "target: $.paths['/users'].delete\n    update: { x-specloom-rate-limit",
    by: "target: $.paths['/users'].get\n    update: { x-specloom-rate-limit",
  },
  { ...inOverlay, title: "a wait is in seconds", text: "unit: ms", by: "unit: s" },
  {
    ...inOverlay,
    title: "a wait stands elsewhere",
    text: "pointer: /errors/0/data/msBeforeNext",
    by: "pointer: /errors/0/data/consumedPoints",
  },
  {
    ...inOverlay,
    title: "a reply has another name",
    text: "x-specloom-name: rateLimited",
    by: "x-specloom-name: tooMany",
    first: "mock/handlers.test.ts",
  },
  {
    ...inOverlay,
    title: "the field at fault stands elsewhere",
    text: "{ type: /errors/0/type, field: /errors/0/field, message",
    by: "{ type: /errors/0/field, field: /errors/0/type, message",
    first: "mock/handlers.test.ts",
  },
  {
    ...inOverlay,
    title: "the message of a failure stands elsewhere",
    text: "{ field: /errors/0/field, message: /errors/0/message } }",
    by: "{ message: /errors/0/field, field: /errors/0/message } }",
    first: "mock/handlers.test.ts",
  },
  {
    ...inOverlay,
    title: "what is left and what is spent are exchanged",
    text: "consumedPoints: /errors/0/data/consumedPoints\n        remainingPoints: /errors/0/data/remainingPoints",
    by: "consumedPoints: /errors/0/data/remainingPoints\n        remainingPoints: /errors/0/data/consumedPoints",
    first: "mock/other-clients.test.ts",
  },
  {
    ...inOverlay,
    title: "a header's example is of another type",
    text: "example: Mon, 05 Jan 2026 09:30:00 GMT",
    by: "example: 1767605400",
    first: "contract/examples.test.ts",
  },
  {
    ...inOverlay,
    title: "a header of successes is missing",
    text: '        X-RateLimit-Reset: { $ref: "#/components/headers/RateLimitReset" }\n',
    by: "",
  },
  {
    ...inOverlay,
    title: "a member of the data of a 429 is optional",
    text: "required: [remainingPoints, msBeforeNext, consumedPoints]",
    by: "required: [remainingPoints, consumedPoints]",
  },
  {
    ...inOverlay,
    title: "adding permissions takes the place of the old ones",
    text: "action: append",
    by: "action: assign",
    first: "mock/workspace.test.ts",
  },
  {
    ...inOverlay,
    title: "invitations are listed as objects",
    text: "{ action: list, collection: invites, project: email }",
    by: "{ action: list, collection: invites }",
    first: "mock/workspace.test.ts",
  },
];
