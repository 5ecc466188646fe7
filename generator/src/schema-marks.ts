import type ts from "typescript";
import { type Json, type JsonObject, child } from "./load/json.ts";
import { pointerTo, tokensOf } from "./load/pointer.ts";

type TypeScript = typeof ts;

/** Where a member of `schema.ts` stands in the document. */
interface Place {
  readonly pointer: string;
  /** Within `parameters`: `query`, `path` and so on, which the document has no node for. */
  readonly parameters?: string;
}

/** Remembers what each member of `schema.ts` is printed from, and says so in comments. */
export class SchemaMarks {
  readonly #document: JsonObject;
  readonly #mark: (pointer: string) => string;
  /** By id. */
  readonly #operations: ReadonlyMap<string, string>;
  /** Of every object of the document as it is now; one that is put elsewhere later keeps its pointer. */
  readonly #pointers = new Map<object, string>();
  readonly #properties = new Map<ts.Node, string>();

  /**
   * @param document what is printed; it may be changed afterwards, as long as its objects stay the same ones
   * @param operations pointers by the ids that they are printed with
   * @param mark what to say of a pointer
   */
  constructor(document: JsonObject, operations: ReadonlyMap<string, string>, mark: (pointer: string) => string) {
    this.#document = structuredClone(document);
    this.#operations = operations;
    this.#mark = mark;
    this.#index(document, "");
  }

  #index(node: Json, pointer: string): void {
    if (typeof node !== "object" || node === null) return;
    this.#pointers.set(node, pointer);
    for (const [key, member] of Object.entries(node)) this.#index(member, pointer + pointerTo([key]));
  }

  /** A property of a schema, as openapi-typescript has made it, and the schema of its value. */
  remember(property: ts.PropertySignature, schema: object): ts.PropertySignature {
    const pointer = this.#pointers.get(schema);
    if (pointer !== undefined) this.#properties.set(property, pointer);
    return property;
  }

  /** Puts a comment before every member, on a line of its own. */
  apply(typescript: TypeScript, nodes: readonly ts.Node[]): void {
    const visit = (node: ts.Node, around: Place): void => {
      const place = this.#placeOf(typescript, node, around);
      if (place !== around) putComment(typescript, node, this.#mark(place.pointer));
      typescript.forEachChild(node, (inner) => visit(inner, place));
    };
    for (const node of nodes) visit(node, { pointer: "" });
  }

  /** The place itself for what is no member. */
  #placeOf(typescript: TypeScript, node: ts.Node, around: Place): Place {
    const pointer = this.#properties.get(node);
    if (pointer !== undefined) return { pointer };
    if (typescript.isInterfaceDeclaration(node)) return topPlace(node.name.text);
    if (!typescript.isPropertySignature(node) || typescript.isComputedPropertyName(node.name)) return around;
    return this.#member(around, node.name.text);
  }

  /** What is no property of a schema: the layout of `schema.ts` is that of the document. */
  #member({ pointer, parameters }: Place, name: string): Place {
    const node = this.#at(pointer);
    if (pointer === "") return { pointer: this.#operations.get(name) ?? pointer };
    if (!Array.isArray(node))
      return { pointer: child(node, name) === undefined ? pointer : pointer + pointerTo([name]) };
    if (parameters === undefined) return { pointer, parameters: name };
    const index = node.findIndex((item) => this.#isParameter(item, parameters, name));
    return { pointer: index < 0 ? pointer : pointer + pointerTo([String(index)]) };
  }

  #isParameter(item: Json, place: string, name: string): boolean {
    const ref = child(item, "$ref");
    const parameter = typeof ref === "string" ? this.#at(ref.slice(1)) : item;
    return child(parameter, "in") === place && child(parameter, "name") === name;
  }

  #at(pointer: string): Json | undefined {
    return tokensOf(pointer).reduce<Json | undefined>(child, this.#document);
  }
}

/** The members of `operations` are told by their ids, wherever they stand. */
function topPlace(name: string): Place {
  return { pointer: name === "paths" || name === "components" ? pointerTo([name]) : "" };
}

/** Before what is there already: the documentation of a member belongs to it. */
function putComment(typescript: TypeScript, node: ts.Node, text: string): void {
  const others = typescript.getSyntheticLeadingComments(node) ?? [];
  const kind = typescript.SyntaxKind.MultiLineCommentTrivia;
  typescript.setSyntheticLeadingComments(node, [{ kind, pos: -1, end: -1, hasTrailingNewLine: true, text }, ...others]);
}
