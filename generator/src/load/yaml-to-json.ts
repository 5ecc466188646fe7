import { isAlias, isMap, isScalar, isSeq } from "yaml";
import type { Document, ParsedNode, Scalar, YAMLMap, YAMLSeq } from "yaml";
import type { SpecloomError } from "../diagnostics.ts";
import { copyOf, emptyObject, put } from "./json.ts";
import type { Json } from "./json.ts";
import { limits } from "./limits.ts";
import { duplicateKey, syntaxError } from "./syntax-error.ts";

/**
 * Plain JSON from a YAML document. Every alias becomes a copy, so that the result is a tree; what the copies would
 * weigh is known before the first is made.
 *
 * @throws SpecloomError E_SYNTAX, E_LIMIT
 */
export function yamlToJson(document: Document.Parsed, text: string, name: string): Json {
  return new Conversion(text, name).run(document.contents);
}

/** Anything the composer can put into a collection; a member's value may be missing. */
type Node = ParsedNode | null;

class Conversion {
  readonly #text: string;
  readonly #name: string;
  /** By anchor, how many nodes a copy has, and its value; none while the anchored node is being worked through. */
  readonly #sizes = new Map<string, number | undefined>();
  readonly #values = new Map<string, Json>();
  #aliases = 0;

  constructor(text: string, name: string) {
    this.#text = text;
    this.#name = name;
  }

  run(contents: Node): Json {
    if (this.#text.includes("*")) this.#measure(contents);
    return this.#convert(contents);
  }

  #fail(node: Node, message: string, fix: string, code: "E_SYNTAX" | "E_LIMIT" = "E_SYNTAX"): SpecloomError {
    return syntaxError(this.#text, this.#name, node?.range[0] ?? 0, { code, message, fix });
  }

  /** How many nodes the node has when every alias in it is a copy. */
  #measure(node: Node): number {
    if (isAlias(node)) return this.#measureAlias(node);
    const anchor = node?.anchor;
    if (anchor !== undefined) this.#sizes.set(anchor, undefined);
    let size = 1;
    if (isMap(node)) for (const pair of node.items) size += this.#measure(pair.value);
    if (isSeq(node)) for (const item of node.items) size += this.#measure(item);
    if (size > limits.expandedNodes) throw this.#tooManyNodes(node);
    if (anchor !== undefined) this.#sizes.set(anchor, size);
    return size;
  }

  #measureAlias(node: ParsedNode & { source: string }): number {
    if (++this.#aliases > limits.aliases) {
      const message = `there are more than ${limits.aliases} aliases`;
      throw this.#fail(node, message, "Use $ref instead of YAML aliases.", "E_LIMIT");
    }
    if (!this.#sizes.has(node.source)) {
      const message = `no anchor &${node.source} comes before this alias`;
      throw this.#fail(node, message, "Set the anchor, or write the value out.");
    }
    const size = this.#sizes.get(node.source);
    if (size !== undefined) return size;
    const message = `the anchor &${node.source} holds an alias of itself`;
    throw this.#fail(node, message, "Use $ref for a recursive schema.");
  }

  #tooManyNodes(node: Node): SpecloomError {
    const message = `with its aliases written out the document has more than ${limits.expandedNodes} nodes`;
    return this.#fail(node, message, "Use $ref instead of YAML aliases.", "E_LIMIT");
  }

  #convert(node: Node): Json {
    if (isAlias(node)) return copyOf(this.#values.get(node.source) ?? null);
    const value = this.#convertNode(node);
    if (node?.anchor !== undefined) this.#values.set(node.anchor, value);
    return value;
  }

  #convertNode(node: Node): Json {
    if (isMap(node)) return this.#object(node);
    if (isSeq(node)) return this.#list(node);
    return isScalar(node) ? this.#scalar(node) : null;
  }

  #list(node: YAMLSeq.Parsed): Json {
    return node.items.map((item) => this.#convert(item));
  }

  #object(node: YAMLMap.Parsed): Json {
    const object = emptyObject();
    const seen = new Map<string, number>();
    for (const { key, value } of node.items) {
      const text = this.#key(key);
      const first = seen.get(text);
      const offset = key.range[0];
      if (first !== undefined) throw duplicateKey(this.#text, this.#name, text, first, offset);
      seen.set(text, offset);
      put(object, text, this.#convert(value));
    }
    return object;
  }

  #key(key: ParsedNode): string {
    if (!isScalar(key))
      throw this.#fail(key, "a list, an object or an alias stands as a key", "Write the key as plain text.");
    if (key.value === "<<" && key.type === "PLAIN") {
      throw this.#fail(
        key,
        "merge keys (<<) are not part of YAML 1.2",
        "Write the merged members out, or use allOf with $ref.",
      );
    }
    // A status such as 200 is a number to YAML and text to OpenAPI: what counts is how it is written.
    return typeof key.value === "string" ? key.value : (key.source ?? "");
  }

  #scalar(node: Scalar.Parsed): Json {
    const { value } = node;
    if (typeof value === "number" && !Number.isFinite(value)) {
      throw this.#fail(
        node,
        `${node.source} is not a number that JSON can hold`,
        "Write a finite number, or text in quotes.",
      );
    }
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
    return null;
  }
}
