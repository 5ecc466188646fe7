/**
 * The objects of OpenAPI 3.1 and what stands in their fields, as a table: the base of reference resolution, upgrading,
 * validation, selection and canonical order. Section numbers are those of OpenAPI 3.1.
 */

/** The objects that a field may hold. */
export type Kind =
  | "document"
  | "info"
  | "contact"
  | "license"
  | "server"
  | "serverVariable"
  | "tag"
  | "externalDocs"
  | "paths"
  | "pathItem"
  | "operation"
  | "parameter"
  | "requestBody"
  | "mediaType"
  | "encoding"
  | "responses"
  | "response"
  | "header"
  | "example"
  | "link"
  | "callback"
  | "components"
  | "securityScheme"
  | "oauthFlows"
  | "oauthFlow"
  | "securityRequirement"
  | "schema"
  | "discriminator"
  | "xml";

/**
 * What a field holds that is no OpenAPI object. `data` is anything, and nothing in it is ever read as OpenAPI: a `$ref`
 * in an example is part of the example.
 */
export type Leaf = "text" | "flag" | "number" | "count" | "texts" | "textMap" | "list" | "data" | "types";

export type Field = { readonly leaf: Leaf } | { readonly kind: Kind; readonly many: "one" | "list" | "map" };

export interface Shape {
  readonly fields: ReadonlyMap<string, Field>;
  /** What every member that is neither a field nor an extension holds. */
  readonly members: Field | undefined;
  /** The section of components for this kind; such an object may be given by reference (section 4.8.23). */
  readonly section: string | undefined;
}

/** `schema`: one object; `schema[]`: a list; `schema{}`: a map by name; the rest as in {@link Leaf}. */
type Entry = Leaf | Kind | `${Kind}[]` | `${Kind}{}`;

interface Row {
  readonly section?: string;
  readonly members?: Entry;
  readonly fields?: Readonly<Record<string, Entry>>;
}

const parameterFields = {
  description: "text",
  required: "flag",
  deprecated: "flag",
  allowEmptyValue: "flag",
  style: "text",
  explode: "flag",
  allowReserved: "flag",
  schema: "schema",
  example: "data",
  examples: "example{}",
  content: "mediaType{}",
} as const satisfies Record<string, Entry>;

const table: Readonly<Record<Kind, Row>> = {
  // 4.8.1
  document: {
    fields: {
      openapi: "text",
      info: "info",
      jsonSchemaDialect: "text",
      servers: "server[]",
      paths: "paths",
      webhooks: "pathItem{}",
      components: "components",
      security: "securityRequirement[]",
      tags: "tag[]",
      externalDocs: "externalDocs",
    },
  },
  // 4.8.2 – 4.8.6
  info: {
    fields: {
      title: "text",
      summary: "text",
      description: "text",
      termsOfService: "text",
      contact: "contact",
      license: "license",
      version: "text",
    },
  },
  contact: { fields: { name: "text", url: "text", email: "text" } },
  license: { fields: { name: "text", identifier: "text", url: "text" } },
  server: { fields: { url: "text", description: "text", variables: "serverVariable{}" } },
  serverVariable: { fields: { enum: "texts", default: "text", description: "text" } },
  // 4.8.7
  components: {
    fields: {
      schemas: "schema{}",
      responses: "response{}",
      parameters: "parameter{}",
      examples: "example{}",
      requestBodies: "requestBody{}",
      headers: "header{}",
      securitySchemes: "securityScheme{}",
      links: "link{}",
      callbacks: "callback{}",
      pathItems: "pathItem{}",
    },
  },
  // 4.8.8 – 4.8.10
  paths: { members: "pathItem" },
  pathItem: {
    section: "pathItems",
    fields: {
      summary: "text",
      description: "text",
      get: "operation",
      put: "operation",
      post: "operation",
      delete: "operation",
      options: "operation",
      head: "operation",
      patch: "operation",
      trace: "operation",
      servers: "server[]",
      parameters: "parameter[]",
    },
  },
  operation: {
    fields: {
      tags: "texts",
      summary: "text",
      description: "text",
      externalDocs: "externalDocs",
      operationId: "text",
      parameters: "parameter[]",
      requestBody: "requestBody",
      responses: "responses",
      callbacks: "callback{}",
      deprecated: "flag",
      security: "securityRequirement[]",
      servers: "server[]",
    },
  },
  externalDocs: { fields: { description: "text", url: "text" } },
  // 4.8.12 – 4.8.15
  parameter: { section: "parameters", fields: { name: "text", in: "text", ...parameterFields } },
  requestBody: { section: "requestBodies", fields: { description: "text", content: "mediaType{}", required: "flag" } },
  mediaType: { fields: { schema: "schema", example: "data", examples: "example{}", encoding: "encoding{}" } },
  encoding: {
    fields: { contentType: "text", headers: "header{}", style: "text", explode: "flag", allowReserved: "flag" },
  },
  // 4.8.16 – 4.8.22
  responses: { members: "response" },
  response: {
    section: "responses",
    fields: { description: "text", headers: "header{}", content: "mediaType{}", links: "link{}" },
  },
  callback: { section: "callbacks", members: "pathItem" },
  example: {
    section: "examples",
    fields: { summary: "text", description: "text", value: "data", externalValue: "text" },
  },
  link: {
    section: "links",
    fields: {
      operationRef: "text",
      operationId: "text",
      parameters: "data",
      requestBody: "data",
      description: "text",
      server: "server",
    },
  },
  header: { section: "headers", fields: parameterFields },
  tag: { fields: { name: "text", description: "text", externalDocs: "externalDocs" } },
  // 4.8.24 – 4.8.26, with the vocabularies of JSON Schema 2020-12
  schema: {
    section: "schemas",
    fields: {
      $schema: "text",
      $comment: "text",
      $defs: "schema{}",
      definitions: "schema{}",
      title: "text",
      description: "text",
      type: "types",
      format: "text",
      enum: "list",
      const: "data",
      default: "data",
      examples: "list",
      example: "data",
      deprecated: "flag",
      readOnly: "flag",
      writeOnly: "flag",
      nullable: "flag",
      properties: "schema{}",
      patternProperties: "schema{}",
      additionalProperties: "schema",
      propertyNames: "schema",
      unevaluatedProperties: "schema",
      required: "texts",
      minProperties: "count",
      maxProperties: "count",
      dependentRequired: "data",
      dependentSchemas: "schema{}",
      items: "schema",
      prefixItems: "schema[]",
      contains: "schema",
      unevaluatedItems: "schema",
      minItems: "count",
      maxItems: "count",
      uniqueItems: "flag",
      minContains: "count",
      maxContains: "count",
      allOf: "schema[]",
      anyOf: "schema[]",
      oneOf: "schema[]",
      not: "schema",
      if: "schema",
      then: "schema",
      else: "schema",
      minimum: "number",
      maximum: "number",
      exclusiveMinimum: "number",
      exclusiveMaximum: "number",
      multipleOf: "number",
      minLength: "count",
      maxLength: "count",
      pattern: "text",
      contentEncoding: "text",
      contentMediaType: "text",
      contentSchema: "schema",
      discriminator: "discriminator",
      xml: "xml",
      externalDocs: "externalDocs",
    },
  },
  discriminator: { fields: { propertyName: "text", mapping: "textMap" } },
  xml: { fields: { name: "text", namespace: "text", prefix: "text", attribute: "flag", wrapped: "flag" } },
  // 4.8.27 – 4.8.30
  securityScheme: {
    section: "securitySchemes",
    fields: {
      type: "text",
      description: "text",
      name: "text",
      in: "text",
      scheme: "text",
      bearerFormat: "text",
      flows: "oauthFlows",
      openIdConnectUrl: "text",
    },
  },
  oauthFlows: {
    fields: {
      implicit: "oauthFlow",
      password: "oauthFlow",
      clientCredentials: "oauthFlow",
      authorizationCode: "oauthFlow",
    },
  },
  oauthFlow: { fields: { authorizationUrl: "text", tokenUrl: "text", refreshUrl: "text", scopes: "textMap" } },
  securityRequirement: { members: "texts" },
};

const leaves: ReadonlySet<string> = new Set<Leaf>([
  "text",
  "flag",
  "number",
  "count",
  "texts",
  "textMap",
  "list",
  "data",
  "types",
]);

function isLeaf(entry: Entry): entry is Leaf {
  return leaves.has(entry);
}

function fieldOf(entry: Entry): Field {
  if (isLeaf(entry)) return { leaf: entry };
  const many = entry.endsWith("[]") ? "list" : entry.endsWith("{}") ? "map" : "one";
  // What is left of an entry without its suffix is a kind: the type above says so, and slice cannot.
  return { kind: (many === "one" ? entry : entry.slice(0, -2)) as Kind, many };
}

function shapeFrom({ fields = {}, members, section }: Row): Shape {
  return {
    fields: new Map(Object.entries(fields).map(([name, entry]) => [name, fieldOf(entry)])),
    members: members === undefined ? undefined : fieldOf(members),
    section,
  };
}

const shapes: ReadonlyMap<string, Shape> = new Map(Object.entries(table).map(([kind, row]) => [kind, shapeFrom(row)]));

/** The shape of an object. */
export function shapeOf(kind: Kind): Shape {
  const shape = shapes.get(kind);
  if (shape === undefined) throw new TypeError(`there is no shape of "${kind}"`);
  return shape;
}

/** What a member of an object of this kind holds; undefined for extensions and for what OpenAPI does not know. */
export function fieldAt(kind: Kind, key: string): Field | undefined {
  const { fields, members } = shapeOf(kind);
  return fields.get(key) ?? (isExtension(kind, key) ? undefined : members);
}

/** Specification extensions (section 4.9). A security requirement has none: its keys are names of schemes. */
export function isExtension(kind: Kind, key: string): boolean {
  return key.startsWith("x-") && kind !== "securityRequirement";
}

/** The methods of a path item, in no order that matters. */
export const methods: readonly string[] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
