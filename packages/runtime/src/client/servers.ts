/** The servers that a document lists (OpenAPI 3.1 §4.8.5): the first, and all that have a name. */
export interface Servers<S extends Server = string> {
  readonly default: S;
  readonly names: Readonly<Record<string, S>>;
}

/** A URL, or where a document has variables, what makes one of their values. */
export type Server = string | ServerTemplate;

/** Makes the URL of a server of the values of its variables. */
export type ServerTemplate = (values: ServerValues | undefined) => string;

/** Values by the names of variables; a server leaves out those that it does not have. */
export type ServerValues = Readonly<Record<string, string | undefined>>;

/** A variable (§4.8.6): what it is when nothing is said, and all that it may be where that is listed. */
export interface ServerVariable {
  readonly default: string;
  readonly enum?: readonly string[];
}
