import { type Path, keyOf } from "./path.ts";

/** The members that were read, by the key of their path, with an error whose stack says who read them first. */
export type Reads = ReadonlyMap<string, Error>;

export interface Recorded<T> {
  /** A copy that tells of every member that is read from it. */
  readonly copy: T;
  readonly reads: Reads;
  /** What is read outside of `during` is not recorded. */
  readonly during: <R>(work: () => R) => R;
}

/** A copy of plain data (objects, lists, maps, sets) that remembers what of it is read. */
export function recorded<T>(data: T): Recorded<T> {
  const reads = new Map<string, Error>();
  let isOn = false;
  const onRead = (path: Path): void => {
    const key = keyOf(path);
    // Its text is made when somebody asks, which is what costs.
    if (isOn && !reads.has(key)) reads.set(key, new Error("read"));
  };
  const during = <R>(work: () => R): R => {
    isOn = true;
    try {
      return work();
    } finally {
      isOn = false;
    }
  };
  return { copy: watched(structuredClone(data), [], onRead), reads, during };
}

/** Puts a watch on every object of a tree, in place but for the root. */
function watched<T>(value: T, path: Path, onRead: (path: Path) => void): T {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Map) {
    for (const [key, member] of value) value.set(key, watched(member, [...path, String(key)], onRead));
    return value;
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) value[index] = watched(item, [...path, index], onRead);
    return value;
  }
  // The elements of a set are no parts that could be read by themselves.
  if (value instanceof Set) return value;
  for (const [key, member] of Object.entries(value)) Reflect.set(value, key, watched(member, [...path, key], onRead));
  return new Proxy(value, {
    get(object, key, receiver) {
      if (typeof key === "string" && Object.hasOwn(object, key)) onRead([...path, key]);
      return Reflect.get(object, key, receiver);
    },
  });
}
