/** An own member of a group that is keyed by text of a document: never one of `Object.prototype`. */
export function own<T>(group: Readonly<Record<string, T>> | undefined, name: string | undefined): T | undefined;
export function own(group: object | undefined, name: string | undefined): unknown;
export function own(group: object = {}, name: string = ""): unknown {
  return Object.hasOwn(group, name) ? Reflect.get(group, name) : undefined;
}
