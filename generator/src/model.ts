/**
 * The intermediate model: all that the stages after `lower` see of a document. Readonly, free of `$ref`s but for recursion,
 * sorted (operations by path, then method), and independent of how the document was written down.
 */

export interface Model {
  readonly api: Api;
  /** By scheme name. */
  readonly auth: readonly AuthScheme[];
  readonly operations: readonly Operation[];
  /** Component schemas by their name in the document, sorted by name. */
  readonly schemas: ReadonlyMap<string, NamedSchema>;
  /** What caches of answers need to know, by operation id. */
  readonly caching: ReadonlyMap<string, Caching>;
  /** What the operations keep and do; undefined where the document does not say enough of any. */
  readonly backend: Backend | undefined;
}

/** What an operation has to do with answers that are kept. */
export interface Caching {
  /** What it belongs to: the first name in its path that not all paths begin with. */
  readonly resource: string;
  /** What its success makes stale, in the order of the operations; nothing for a query. */
  readonly stale: readonly StaleQuery[];
}

/** A query whose answers a write makes stale. */
export interface StaleQuery {
  /** The id of the operation. */
  readonly operation: string;
  /** Only answers whose variables in the path are those of the write: the names of each in both. */
  readonly same: readonly { readonly query: string; readonly write: string }[];
  /** `path`: it reads what is written, or what is below that; `container`: what that is part of; `schema`: what answers share. */
  readonly because: "path" | "container" | "schema" | "overlay";
}

/** Info and servers (OpenAPI 3.1 section 4.8.2, 4.8.5) with what the configuration adds. */
export interface Api {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  /** Never empty; `{ url: "/" }` where the document names none. */
  readonly servers: readonly Server[];
  /** `x-specloom-media-types`: the names a caller chooses among, with the one used when nothing is said. */
  readonly mediaTypes: MediaTypeNames | undefined;
}

export interface Server {
  /** With every variable replaced by its default. */
  readonly url: string;
  readonly description: string;
  /** `x-specloom-name` */
  readonly name: string | undefined;
  /** The URL as written: `https://{region}.example.com`. */
  readonly template: string;
  /** The variables (section 4.8.6) that stand in the template, sorted by name. */
  readonly variables: readonly ServerVariable[];
}

export interface ServerVariable {
  readonly name: string;
  readonly default: string;
  /** All that it may be; absent where it may be anything. */
  readonly enum: readonly string[] | undefined;
  readonly description: string;
}

export interface MediaTypeNames {
  readonly default: string;
  /** name → media type, sorted by name. */
  readonly names: ReadonlyMap<string, string>;
}

/** Security scheme (section 4.8.27), reduced to what a caller must supply. */
export type AuthScheme =
  | { readonly kind: "bearer"; readonly name: string }
  | { readonly kind: "basic"; readonly name: string }
  | {
      readonly kind: "apiKey";
      readonly name: string;
      readonly in: "header" | "query" | "cookie";
      readonly wire: string;
    };

export type Method = "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace";

/** Operation (section 4.8.10). */
export interface Operation {
  /** The operationId, or one derived from method and path where the document has none. */
  readonly id: string;
  readonly pointer: string;
  readonly method: Method;
  /** The template as written: `/users/{userId}`. */
  readonly path: string;
  readonly docs: Docs;
  readonly kind: "query" | "mutation";
  /** Path, query, header, cookie; by wire name within each. */
  readonly parameters: readonly Parameter[];
  readonly body: Body | undefined;
  /** By status: numbers, then ranges, then `default`. */
  readonly replies: readonly Reply[];
  /** Alternatives (any one is enough) of scheme names (all are needed); an empty alternative means optional. */
  readonly security: readonly (readonly string[])[];
  readonly pagination: Pagination | undefined;
  readonly rateLimit: RateLimit | undefined;
}

export interface Docs {
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
}

export type ParameterPlace = "path" | "query" | "header" | "cookie";

export type Style =
  | "matrix"
  | "label"
  | "simple"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject"
  | "dotted"
  /** `content` instead of `schema`: the value is sent as JSON text. */
  | "json";

/** Parameter (section 4.8.12). */
export interface Parameter {
  readonly in: ParameterPlace;
  /** The name on the wire, and the key in the caller's input. */
  readonly wire: string;
  readonly required: boolean;
  readonly style: Style;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly docs: Docs;
  readonly schema: Schema;
  readonly type: TypePath;
  readonly examples: readonly Example[];
}

/** Request body (section 4.8.13). */
export interface Body {
  readonly required: boolean;
  readonly docs: Docs;
  /** By media type. Never empty. */
  readonly media: readonly Media[];
}

/** `2` stands for `2XX`. */
export type Status = { readonly code: number } | { readonly range: 1 | 2 | 3 | 4 | 5 } | "default";

/** Response (section 4.8.17). */
export interface Reply {
  readonly status: Status;
  /** `x-specloom-name`, else the status's own name: `ok`, `notFound`, `tooManyRequests`. */
  readonly name: string;
  readonly docs: Docs;
  /** By name, case-insensitively. */
  readonly headers: readonly Header[];
  /** By media type; empty where the response has no body. */
  readonly media: readonly Media[];
  /** `x-specloom-retry-after`: where in the body the wait stands. */
  readonly retryAfter: { readonly pointer: string; readonly unit: "ms" | "s" } | undefined;
  /** `x-specloom-fields`, and the wait: where facts stand in the body, by name, sorted. */
  readonly fields: ReadonlyMap<string, ReplyField>;
}

/** A fact that a mock can put into a body. */
export interface ReplyField {
  /** RFC 6901. */
  readonly pointer: string;
  /** What the document allows at the place, sorted; empty for anything. */
  readonly types: readonly SchemaType[];
}

export interface Header {
  readonly wire: string;
  readonly required: boolean;
  readonly docs: Docs;
  readonly schema: Schema;
  readonly examples: readonly Example[];
}

export interface Media {
  /** As written: `application/json; charset=utf-8`. */
  readonly type: string;
  readonly format: MediaFormat;
  readonly schema: Schema | undefined;
  readonly typePath: TypePath;
  /** How members of a form are written; empty for every other format. */
  readonly encodings: readonly Encoding[];
  /** The default example first, the others by name. */
  readonly examples: readonly Example[];
}

/**
 * How the bytes of a media type become a value and back. `events` (`text/event-stream`), `lines` (JSON Lines) and
 * `sequence` (RFC 7464) are answers that come piece by piece.
 */
export type MediaFormat = "json" | "form" | "multipart" | "text" | "binary" | "events" | "lines" | "sequence";

/** Encoding (section 4.8.15) of a member of a form. */
export interface Encoding {
  /** The member's name. */
  readonly name: string;
  /** A media type, a range, or a list of them; undefined where a style says how, or nothing does. */
  readonly contentType: string | undefined;
  /** Undefined where the member is written by its media type. */
  readonly style: QueryStyle | undefined;
}

/** How a value is written in a query, or in a form in the same manner. */
export interface QueryStyle {
  readonly style: Style;
  readonly explode: boolean;
  readonly allowReserved: boolean;
}

export interface Example {
  readonly name: string;
  readonly summary: string;
  readonly value: JsonValue;
}

/** `x-specloom-pagination`, with everything it names found in the document. */
export interface Pagination {
  readonly cursor: ParameterMember;
  readonly count: ParameterMember | undefined;
  /** The members that lead from a body to the cursor of the following page. */
  readonly next: readonly string[];
  /** The members that lead to the cursor of the page before; undefined where the list goes one way only. */
  readonly previous: readonly string[] | undefined;
  /** The members that lead from a body to the list of its items. */
  readonly items: readonly string[];
  /** The list in the body of each documented success. Never empty. */
  readonly lists: readonly ListPlace[];
}

/** A parameter, or a member of its value. */
export interface ParameterMember {
  readonly in: ParameterPlace;
  readonly wire: string;
  readonly members: readonly string[];
}

/** How a body's type leads to its list; an optional step may be `undefined` or `null`. */
export interface ListPlace {
  readonly body: TypePath;
  readonly optional: boolean;
  readonly steps: readonly TypeStep[];
}

/** `x-specloom-rate-limit` */
export interface RateLimit {
  readonly requests: number;
  readonly perSeconds: number;
}

/**
 * What an in-memory copy of the API keeps and what its operations do to it: `x-specloom-collections`, `x-specloom-backend`,
 * and what paths and schemas say without them.
 */
export interface Backend {
  /** A collection after the one that it is nested in. */
  readonly collections: readonly BackendCollection[];
  /** By operation id. */
  readonly actions: ReadonlyMap<string, BackendAction>;
  readonly facts: readonly BackendFact[];
}

/** Items of one kind. */
export interface BackendCollection {
  readonly name: string;
  /** The member by which an item is known. */
  readonly key: string;
  /** The component that says what an item is. */
  readonly schema: string;
  /** The collection whose items each have a list of these. */
  readonly parent: string | undefined;
}

export type BackendVerb = "list" | "get" | "create" | "delete" | "replace" | "merge" | "patch" | "append" | "assign";

/** What an operation does. What an action has no use for is undefined. */
export interface BackendAction {
  readonly action: BackendVerb;
  readonly collection: string;
  /** Where the keys of the items stand that the list is nested in, the outermost first. */
  readonly within: readonly RequestPlace[];
  readonly key: RequestPlace | undefined;
  readonly input: RequestPlace | undefined;
  /** The members that lead to where the result goes in the body of a success. */
  readonly output: readonly string[] | undefined;
  /** The member of an item that goes out in its place. */
  readonly project: string | undefined;
  /** The member of an item that is written. */
  readonly member: string | undefined;
  readonly unknown: "ignore" | undefined;
  readonly page: BackendPage | undefined;
  /** The body of the success where nothing that is kept stands in it: the first example. */
  readonly body: { readonly value: JsonValue } | undefined;
  /** What the body of the success is; undefined where it has none. */
  readonly reply: Schema | undefined;
}

/** A place in a request: a parameter or the body, and members of it. */
export interface RequestPlace {
  readonly in: Exclude<ParameterPlace, "cookie"> | "body";
  /** The parameter's name on the wire first, where it is one. */
  readonly members: readonly string[];
}

export interface BackendPage {
  readonly cursor: RequestPlace;
  readonly count: RequestPlace | undefined;
  /** How long a page is by default, where the document says. */
  readonly size: number | undefined;
  readonly next: CursorPlace;
  readonly previous: CursorPlace | undefined;
  readonly current: readonly string[] | undefined;
  readonly total: readonly string[] | undefined;
}

export interface CursorPlace {
  readonly at: readonly string[];
  /** What stands there where there is no such page; undefined where nothing has to. */
  readonly none: null | "" | undefined;
}

/** What the examples show to go with a value of an identifying member. */
export interface BackendFact {
  readonly member: string;
  readonly value: string;
  /** By name. */
  readonly others: ReadonlyMap<string, JsonValue>;
}

/** Where a type stands in the printed `schema.ts`. */
export type TypePath =
  /** A component schema, by its name in the document. */
  | { readonly kind: "schema"; readonly name: string }
  /** An anonymous schema: members from `operations[id]` on. */
  | { readonly kind: "path"; readonly operation: string; readonly steps: readonly TypeStep[] }
  /** No body at all: `undefined`. */
  | { readonly kind: "none" }
  /** A body of text, whatever its schema says of what the text holds. */
  | { readonly kind: "text" }
  /** A body of bytes: `Blob`. */
  | { readonly kind: "binary" }
  /** A body of events, one after another, and what the data of each is as JSON. */
  | { readonly kind: "events"; readonly data: TypePath }
  /** A body of JSON values, one after another. */
  | { readonly kind: "values"; readonly item: TypePath }
  /** An item of a list. */
  | { readonly kind: "item"; readonly list: TypePath }
  | { readonly kind: "unknown" };

export interface TypeStep {
  readonly key: string | number;
  /** The member at this step may be `undefined`. */
  readonly optional: boolean;
}

export interface NamedSchema {
  readonly name: string;
  readonly docs: Docs;
  readonly schema: Schema;
}

/** A schema (JSON Schema 2020-12 as OpenAPI 3.1 uses it). Recursion goes through `ref`, by component name. */
export interface Schema {
  readonly pointer: string;
  /** The component that this schema is a reference to; every other member but `docs` and `beside` is then empty. */
  readonly ref: string | undefined;
  /** What stood beside the reference to this schema and asks something too (JSON Schema 2020-12 core, section 8.2.3.1). */
  readonly beside: Schema | undefined;
  /** Sorted; empty where any type is allowed. */
  readonly types: readonly SchemaType[];
  readonly format: string | undefined;
  readonly docs: Docs;
  readonly enum: readonly JsonValue[] | undefined;
  readonly const: { readonly value: JsonValue } | undefined;
  readonly default: { readonly value: JsonValue } | undefined;
  readonly examples: readonly JsonValue[];
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly properties: ReadonlyMap<string, Schema>;
  readonly required: ReadonlySet<string>;
  readonly patternProperties: ReadonlyMap<string, Schema>;
  /** `true`: anything more; `false`: nothing more. */
  readonly additionalProperties: boolean | Schema;
  /**
   * The two keywords that `additionalProperties` sums up, as the document states them: what neither `properties` nor
   * patterns of this schema name, and what nothing at all has looked at.
   */
  readonly statedProperties: { readonly additional: Schema | undefined; readonly unevaluated: Schema | undefined };
  /** What every member's name must be. */
  readonly propertyNames: Schema | undefined;
  /** Names that must be there where the member of the key is. */
  readonly dependentRequired: ReadonlyMap<string, readonly string[]>;
  /** What must hold of the whole where the member of the key is there. */
  readonly dependentSchemas: ReadonlyMap<string, Schema>;
  readonly items: Schema | undefined;
  readonly prefixItems: readonly Schema[];
  /** What some items must be; how many, `minContains` and `maxContains` say. */
  readonly contains: Schema | undefined;
  /** What items must be that nothing else has looked at. */
  readonly unevaluatedItems: Schema | undefined;
  readonly allOf: readonly Schema[];
  readonly anyOf: readonly Schema[];
  readonly oneOf: readonly Schema[];
  readonly not: Schema | undefined;
  readonly if: Schema | undefined;
  /** What must hold where `if` does; nothing without it. */
  readonly then: Schema | undefined;
  /** What must hold where `if` does not. */
  readonly else: Schema | undefined;
  readonly discriminator: Discriminator | undefined;
  readonly constraints: Constraints;
}

export type SchemaType = "array" | "boolean" | "integer" | "null" | "number" | "object" | "string";

export interface Discriminator {
  readonly property: string;
  /** value → component name. */
  readonly mapping: ReadonlyMap<string, string>;
}

export interface Constraints {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
}

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };
