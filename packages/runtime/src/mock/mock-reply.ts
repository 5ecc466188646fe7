import type { SchemaData } from "../schema/schema-data.js";
import type { BodyEncoder } from "./body-encoder.js";

/** One documented reply of an operation. */
export interface MockReply {
  /** Unique within the operation: `ok`, `notFound`. */
  readonly name: string;
  /** The code that is sent unless another is asked for. */
  readonly status: number;
  /** Where the reply is documented for more than one status: the digit of its range, 0 for `default`. */
  readonly covers?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** None for a reply without a body. */
  readonly bodies: readonly MockBody[];
  /** For each body without an example of the document's, what one is made up from. */
  readonly schemas?: readonly (SchemaData | undefined)[];
  /** Where facts stand in the body, by what a caller knows them as: JSON pointers (RFC 6901). */
  readonly fields?: Readonly<Record<string, string>>;
  /** Where the body says how long to wait, and in what. */
  readonly wait?: readonly [pointer: string, unit: "ms" | "s"];
}

/** A body of a reply, the same data under one or more media types. */
export interface MockBody {
  /** The default one first. */
  readonly types: readonly string[];
  /** By name; the first one is the default. Where the document has none, one that the generator made up. */
  readonly examples: Readonly<Record<string, unknown>>;
  /** Writes a value; as JSON where absent. */
  readonly encode?: BodyEncoder;
}
