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
  /** What a field holds → the fields that hold it, apart by white space. */
  readonly fields?: Readonly<Partial<Record<Entry, string>>>;
}

const parameterFields = {
  text: "description style",
  flag: "required deprecated allowEmptyValue explode allowReserved",
  data: "example",
  schema: "schema",
  "example{}": "examples",
  "mediaType{}": "content",
} as const;

const table: Readonly<Record<Kind, Row>> = {
  // 4.8.1
  document: {
    fields: {
      text: "openapi jsonSchemaDialect",
      info: "info",
      "server[]": "servers",
      paths: "paths",
      "pathItem{}": "webhooks",
      components: "components",
      "securityRequirement[]": "security",
      "tag[]": "tags",
      externalDocs: "externalDocs",
    },
  },
  // 4.8.2 – 4.8.6
  info: {
    fields: { text: "title summary description termsOfService version", contact: "contact", license: "license" },
  },
  contact: { fields: { text: "name url email" } },
  license: { fields: { text: "name identifier url" } },
  server: { fields: { text: "url description", "serverVariable{}": "variables" } },
  serverVariable: { fields: { text: "default description", texts: "enum" } },
  // 4.8.7
  components: {
    fields: {
      "schema{}": "schemas",
      "response{}": "responses",
      "parameter{}": "parameters",
      "example{}": "examples",
      "requestBody{}": "requestBodies",
      "header{}": "headers",
      "securityScheme{}": "securitySchemes",
      "link{}": "links",
      "callback{}": "callbacks",
      "pathItem{}": "pathItems",
    },
  },
  // 4.8.8 – 4.8.11
  paths: { members: "pathItem" },
  pathItem: {
    section: "pathItems",
    fields: {
      text: "summary description",
      operation: "get put post delete options head patch trace",
      "server[]": "servers",
      "parameter[]": "parameters",
    },
  },
  operation: {
    fields: {
      text: "summary description operationId",
      texts: "tags",
      flag: "deprecated",
      externalDocs: "externalDocs",
      "parameter[]": "parameters",
      requestBody: "requestBody",
      responses: "responses",
      "callback{}": "callbacks",
      "securityRequirement[]": "security",
      "server[]": "servers",
    },
  },
  externalDocs: { fields: { text: "description url" } },
  // 4.8.12 – 4.8.15
  parameter: { section: "parameters", fields: { ...parameterFields, text: "name in description style" } },
  requestBody: {
    section: "requestBodies",
    fields: { text: "description", flag: "required", "mediaType{}": "content" },
  },
  mediaType: { fields: { schema: "schema", data: "example", "example{}": "examples", "encoding{}": "encoding" } },
  encoding: { fields: { text: "contentType style", flag: "explode allowReserved", "header{}": "headers" } },
  // 4.8.16 – 4.8.22
  responses: { members: "response" },
  response: {
    section: "responses",
    fields: { text: "description", "header{}": "headers", "mediaType{}": "content", "link{}": "links" },
  },
  callback: { section: "callbacks", members: "pathItem" },
  example: { section: "examples", fields: { text: "summary description externalValue", data: "value" } },
  link: {
    section: "links",
    fields: { text: "operationRef operationId description", data: "parameters requestBody", server: "server" },
  },
  header: { section: "headers", fields: parameterFields },
  tag: { fields: { text: "name description", externalDocs: "externalDocs" } },
  // 4.8.24 – 4.8.26, with the vocabularies of JSON Schema 2020-12
  schema: {
    section: "schemas",
    fields: {
      text: "$schema $comment title description format pattern contentEncoding contentMediaType",
      types: "type",
      flag: "deprecated readOnly writeOnly nullable uniqueItems",
      number: "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf",
      count: `minLength maxLength minItems maxItems minContains maxContains minProperties maxProperties`,
      texts: "required",
      list: "enum examples",
      data: "const default example dependentRequired",
      schema: `items contains unevaluatedItems additionalProperties unevaluatedProperties propertyNames
        not if then else contentSchema`,
      "schema[]": "allOf anyOf oneOf prefixItems",
      "schema{}": "properties patternProperties dependentSchemas $defs definitions",
      discriminator: "discriminator",
      xml: "xml",
      externalDocs: "externalDocs",
    },
  },
  discriminator: { fields: { text: "propertyName", textMap: "mapping" } },
  xml: { fields: { text: "name namespace prefix", flag: "attribute wrapped" } },
  // 4.8.27 – 4.8.30
  securityScheme: {
    section: "securitySchemes",
    fields: { text: "type description name in scheme bearerFormat openIdConnectUrl", oauthFlows: "flows" },
  },
  oauthFlows: { fields: { oauthFlow: "implicit password clientCredentials authorizationCode" } },
  oauthFlow: { fields: { text: "authorizationUrl tokenUrl refreshUrl", textMap: "scopes" } },
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

function fieldOf(entry: string): Field {
  // The table's keys are entries, which Object.entries widens to text: a leaf, or a kind with or without a suffix.
  if (leaves.has(entry)) return { leaf: entry as Leaf };
  const many = entry.endsWith("[]") ? "list" : entry.endsWith("{}") ? "map" : "one";
  return { kind: (many === "one" ? entry : entry.slice(0, -2)) as Kind, many };
}

function shapeFrom({ fields = {}, members, section }: Row): Shape {
  const all = Object.entries(fields).flatMap(([entry, names]) =>
    names.split(/\s+/).map((name): [string, Field] => [name, fieldOf(entry)]),
  );
  return { fields: new Map(all), members: members === undefined ? undefined : fieldOf(members), section };
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
