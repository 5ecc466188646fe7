/** An own member of a group that is keyed by text of a document: never one of `Object.prototype`. */
export function own<T>(group: Readonly<Record<string, T>> | undefined, name: string | undefined): T | undefined;
export function own(group: object | undefined, name: string | undefined): unknown;
export function own(group?: object, name?: string): unknown {
  // No type of an object says what other members it may have, and without a name there is none of that name: what does
  // without the two assertions weighs more, in every bundle.
  return group && Object.hasOwn(group, name as string)
    ? (group as Readonly<Record<string, unknown>>)[name as string]
    : undefined;
}
