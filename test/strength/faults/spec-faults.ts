import type { Fault } from "../fault.ts";

const inSpec = { file: "spec/iam-users.yaml", regenerated: true, first: "contract/oracle.test.ts" } as const;

/** A description that says something else than the API does. */
export const specFaults: readonly Fault[] = [
  {
    ...inSpec,
    title: "an enum lacks a value",
    text: "enum: [FUNCTION, SOURCE, SPACE, WAREHOUSE, WORKSPACE]\n          description: What kind of thing the resource is.\n        labels:",
    by: "enum: [FUNCTION, SOURCE, SPACE, WORKSPACE]\n          description: What kind of thing the resource is.\n        labels:",
  },
  {
    ...inSpec,
    title: "a maximum is lower than the API's",
    text: "minimum: 1, maximum: 200",
    by: "minimum: 1, maximum: 100",
  },
  {
    ...inSpec,
    title: "an integer may be a fraction",
    text: "count: { type: integer,",
    by: "count: { type: number,",
  },
  {
    ...inSpec,
    title: "an id is limited to fewer characters",
    text: "minLength: 1, maxLength: 255",
    by: "minLength: 1, maxLength: 25",
  },
  {
    ...inSpec,
    title: "an id may be empty",
    text: "{ type: string, minLength: 1, maxLength",
    by: "{ type: string, maxLength",
  },
  { ...inSpec, title: "an operation has another id", text: "operationId: getUser\n", by: "operationId: readUser\n" },
  {
    ...inSpec,
    title: "a required query parameter is optional",
    text: "- name: emails\n          in: query\n          required: true",
    by: "- name: emails\n          in: query\n          required: false",
  },
  {
    ...inSpec,
    title: "a list of texts is one text",
    text: "The invited addresses whose invitations are withdrawn; the key is repeated for each.\n          schema:\n            type: array\n            items: { type: string }",
    by: "The invited addresses whose invitations are withdrawn; the key is repeated for each.\n          schema:\n            type: string",
  },
  {
    ...inSpec,
    title: "a required member of a nested schema is optional",
    text: "required: [key, value]",
    by: "required: [key]",
  },
  {
    ...inSpec,
    title: "a member that may be absent is required",
    text: "required: [type]\n",
    by: "required: [type, message]\n",
  },
  {
    ...inSpec,
    title: "a cursor may not be null",
    text: 'next:\n          type: [string, "null"]',
    by: "next:\n          type: string",
    first: "contract/examples.test.ts",
  },
  {
    ...inSpec,
    title: "a member has another name",
    text: "email: { type: string, description: The address the user signs in with. }",
    by: "mail: { type: string, description: The address the user signs in with. }",
  },
  {
    ...inSpec,
    title: "an example has a text where a number belongs",
    text: "{ current: Mg==, previous: MA==, totalEntries: 3 }",
    by: '{ current: Mg==, previous: MA==, totalEntries: "3" }',
    first: "contract/examples.test.ts",
  },
  {
    ...inSpec,
    title: "an example tells a wait that the API does not",
    text: "msBeforeNext: 57647",
    by: "msBeforeNext: 5764",
  },
  {
    ...inSpec,
    title: "a message of an example is no text",
    text: "message: Too many requests\n            data: { remainingPoints: 0, msBeforeNext: 250",
    by: "message: 429\n            data: { remainingPoints: 0, msBeforeNext: 250",
    first: "contract/examples.test.ts",
  },
  { ...inSpec, title: "the credentials are of another scheme", text: "scheme: bearer", by: "scheme: basic" },
  { ...inSpec, title: "nothing asks for credentials", text: "security:\n  - token: []", by: "security: []" },
  {
    ...inSpec,
    title: "a required body is optional",
    text: "required: true\n        description: The people to invite.",
    by: "required: false\n        description: The people to invite.",
  },
  {
    ...inSpec,
    title: "a failure has another status",
    text: '"422":\n          description: No address was given.',
    by: '"400":\n          description: No address was given.',
  },
  {
    ...inSpec,
    title: "a media type is not the API's",
    text: 'application/vnd.segment.v1alpha+json:\n              schema: { $ref: "#/components/schemas/DeleteInvites200Response" }',
    by: 'application/vnd.segment.v1gamma+json:\n              schema: { $ref: "#/components/schemas/DeleteInvites200Response" }',
  },
  {
    ...inSpec,
    title: "one media type has the schema of another operation",
    text: 'application/vnd.segment.v1beta+json:\n              schema: { $ref: "#/components/schemas/CreateInvites200Response" }',
    by: 'application/vnd.segment.v1beta+json:\n              schema: { $ref: "#/components/schemas/ListInvites200Response" }',
  },
  {
    ...inSpec,
    title: "a member refers to another schema",
    text: 'description: What the person may do once they accept; nothing yet where this is left out.\n          items: { $ref: "#/components/schemas/InvitePermissionV1" }',
    by: 'description: What the person may do once they accept; nothing yet where this is left out.\n          items: { $ref: "#/components/schemas/PermissionV1" }',
    first: "contract/examples.test.ts",
  },
];
