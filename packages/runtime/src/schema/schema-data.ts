/**
 * A schema as data: JSON Schema 2020-12 with its own keywords, so that data reads as the document does. Two things differ:
 * a reference is a function, so that a schema may refer to itself and a bundle holds only what is referred to; and what
 * says nothing about validity (titles, defaults, examples) is left out.
 */
export type SchemaData = boolean | SchemaObject;

/** By name: of a member, or of a pattern that names match. */
type Named<T> = Readonly<Record<string, T>>;

export interface SchemaObject {
  /** Another schema that must be met too (section 8.2.3.1 of the core). */
  readonly $ref?: () => SchemaData;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;

  readonly allOf?: readonly SchemaData[];
  readonly anyOf?: readonly SchemaData[];
  readonly oneOf?: readonly SchemaData[];
  readonly not?: SchemaData;
  readonly if?: SchemaData;
  readonly then?: SchemaData;
  readonly else?: SchemaData;
  /** Which alternative of `anyOf` or `oneOf` is meant, so that its problems are told; it decides nothing. */
  readonly discriminator?: DiscriminatorData;

  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;

  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;

  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly prefixItems?: readonly SchemaData[];
  readonly items?: SchemaData;
  readonly contains?: SchemaData;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly unevaluatedItems?: SchemaData;

  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly required?: readonly string[];
  /**
   * Required one way alone: members that are `readOnly` need not stand in a request, `writeOnly` ones not in a response
   * (OpenAPI 3.1 section 4.8.24.4, JSON Schema validation section 9.4).
   */
  readonly requiredIn?: Readonly<Partial<Record<"request" | "response", readonly string[]>>>;
  readonly dependentRequired?: Named<readonly string[]>;
  readonly dependentSchemas?: Named<SchemaData>;
  readonly properties?: Named<SchemaData>;
  readonly patternProperties?: Named<SchemaData>;
  readonly additionalProperties?: SchemaData;
  readonly propertyNames?: SchemaData;
  readonly unevaluatedProperties?: SchemaData;
}

/** Discriminator Object (OpenAPI 3.1 section 4.8.25), solved: each value's place among the alternatives. */
export interface DiscriminatorData {
  readonly property: string;
  readonly mapping: Named<number>;
}
