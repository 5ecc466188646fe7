import type { Diagnostic, Locate } from "../diagnostics.ts";
import { SpecloomError } from "../diagnostics.ts";

/** A value of the document. Every stage before this one has checked its shape, so that lowering may read it plainly. */
export type Node = { readonly [key: string]: unknown };

/** A node and where it stands: after a reference, where its target stands. */
export interface Cursor {
  readonly node: Node;
  readonly pointer: string;
}

/** What every lowering function needs: the document for references, places for diagnostics, and a list for warnings. */
export class Context {
  readonly document: Node;
  readonly locate: Locate;
  readonly warnings: Diagnostic[] = [];

  constructor(document: Node, locate: Locate) {
    this.document = document;
    this.locate = locate;
  }

  /** Follows `$ref`s (checked by the load stage) to the object itself. */
  resolve(cursor: Cursor): Cursor {
    const ref = cursor.node["$ref"];
    return typeof ref === "string" ? this.resolve({ node: this.at(ref.slice(1)), pointer: ref.slice(1) }) : cursor;
  }

  /** The node at an RFC 6901 pointer. */
  at(pointer: string): Node {
    let node: unknown = this.document;
    for (const part of pointer.split("/").slice(1)) node = isNode(node) ? node[unescape(part)] : undefined;
    // A schema may be `true`, which has no members, or `false`, which is the opposite of that.
    if (typeof node === "boolean") return node ? {} : { not: {} };
    if (!isNode(node)) throw new Error(`no object at ${pointer}: the load stage let an unresolved reference through`);
    return node;
  }

  fail(diagnostic: Omit<Diagnostic, "file" | "line" | "column"> & { readonly pointer: string }): never {
    throw new SpecloomError({ ...diagnostic, ...this.locate(diagnostic.pointer) });
  }

  warn(diagnostic: Omit<Diagnostic, "file" | "line" | "column"> & { readonly pointer: string }): void {
    this.warnings.push({ ...diagnostic, ...this.locate(diagnostic.pointer) });
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The child at `key`, or undefined where there is no object. */
export function child(cursor: Cursor, key: string): Cursor | undefined {
  const node = cursor.node[key];
  return isNode(node) ? { node, pointer: `${cursor.pointer}/${escape(key)}` } : undefined;
}

/** The members of the object at `key`, in the document's (canonical) order. */
export function children(cursor: Cursor, key: string): [string, Cursor][] {
  const parent = child(cursor, key);
  if (parent === undefined) return [];
  return Object.keys(parent.node).flatMap((name) => {
    const member = child(parent, name);
    return member === undefined ? [] : [[name, member] satisfies [string, Cursor]];
  });
}

/** The objects of the array at `key`. */
export function items(cursor: Cursor, key: string): Cursor[] {
  const list = cursor.node[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((node: unknown, index) =>
    isNode(node) ? [{ node, pointer: `${cursor.pointer}/${escape(key)}/${index}` }] : [],
  );
}

export function text(node: Node, key: string): string {
  const value = node[key];
  return typeof value === "string" ? value : "";
}

export function flag(node: Node, key: string): boolean {
  return node[key] === true;
}

/** RFC 6901 section 3 */
export function escape(part: string): string {
  return part.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** References of a loaded document are plain pointers: percent forms were decoded by the load stage. */
export function unescape(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}
