import { dirname, relative, sep } from "node:path";
import { nearest } from "./did-you-mean.ts";
import type { Denial, Files } from "./files.ts";
import { findUses } from "./find-uses.ts";
import type { Use } from "./find-uses.ts";
import { hoistNames } from "./hoist-names.ts";
import type { Hoisted } from "./hoist-names.ts";
import { child, emptyObject, isObject, own, put, typeName } from "./json.ts";
import type { Json, JsonObject } from "./json.ts";
import { pointerTo, tokensOfPath } from "./pointer.ts";
import type { Path } from "./pointer.ts";
import { kindAt } from "./kind-at.ts";
import type { Problems } from "./problems.ts";
import { componentAt, parseReference, refOf, referenceTo } from "./reference.ts";
import { shapeOf } from "./shape.ts";
import type { Kind } from "./shape.ts";
import type { Source } from "./source.ts";
import type { Origin, Trail } from "./trail.ts";
import { findUnsupported } from "./unsupported.ts";

/** What a document is bundled from. */
export interface BundleInput {
  /** The document after its overlays; it is changed in place. */
  readonly document: JsonObject;
  readonly base: Source;
  readonly files: Files;
  readonly trail: Trail;
  readonly problems: Problems;
}

/**
 * Makes every reference one to a component of the document itself. What a reference leads to elsewhere, in another file
 * or in the middle of the document, becomes a component; a path item, an operation or a text takes the reference's place.
 *
 * Nothing is changed before everything is found, so that a target is copied as it was written.
 *
 * @throws SpecloomError when a file that is referred to cannot be parsed; every other fault is added to the problems
 */
export async function bundle(input: BundleInput): Promise<void> {
  const bundler = new Bundler(input);
  await bundler.find();
  bundler.apply();
}

/** A part of the bundle that was written in one file. */
interface Tree {
  readonly node: Json;
  readonly kind: Kind;
  readonly source: Source;
  readonly at: readonly string[];
  /** The targets that are being inlined around it: one that comes again would never end. */
  readonly within: readonly string[];
}

interface Target {
  readonly source: Source;
  readonly tokens: readonly string[];
  readonly value: Json;
}

interface Component extends Hoisted {
  readonly node: Json;
  readonly origin: Origin;
}

/** How many references one pointer may still pass through. */
interface Hops {
  left: number;
}

const MOST_HOPS = 20;

class Bundler {
  readonly #input: BundleInput;
  readonly #queue: Tree[] = [];
  readonly #components = new Map<string, Component>();
  readonly #links: {
    readonly use: Extract<Use, { as: "component" }>;
    readonly to: Component | { section: string; name: string };
  }[] = [];
  readonly #inlines: { readonly into: JsonObject; readonly from: JsonObject; readonly target: Target }[] = [];
  readonly #texts: { readonly use: Extract<Use, { as: "text" }>; readonly text: string; readonly target: Target }[] =
    [];

  constructor(input: BundleInput) {
    this.#input = input;
  }

  async find(): Promise<void> {
    const { document, base, problems } = this.#input;
    const hasComponent = (name: string) => componentAt(document, "schemas", name) !== undefined;
    this.#queue.push({ node: document, kind: "document", source: base, at: [], within: [] });
    for (let tree = this.#queue.pop(); tree !== undefined; tree = this.#queue.pop()) {
      for (const use of findUses(tree.node, tree.kind, hasComponent)) await this.#settle(use, tree);
      findUnsupported(tree.node, tree.kind, (path, message, fix) =>
        problems.add({ code: "E_UNSUPPORTED", message, fix, ...this.#where(tree, path) }),
      );
    }
  }

  async #settle(use: Use, tree: Tree): Promise<void> {
    const target = await this.#target(use, tree);
    if (target === undefined) return;
    if (use.as === "component") this.#link(use, target);
    else if (use.as === "text") this.#texts.push({ use, target, text: String(target.value) });
    else this.#inline(use, target, tree);
  }

  #link(use: Extract<Use, { as: "component" }>, target: Target): void {
    const section = shapeOf(use.kind).section ?? "";
    if (this.#isComponent(use.kind, target)) {
      this.#links.push({ use, to: { section, name: target.tokens[2] ?? "" } });
      return;
    }
    const id = `${section} ${idOf(target)}`;
    const component = this.#components.get(id) ?? this.#hoist(section, target);
    if (!this.#components.has(id)) {
      this.#components.set(id, component);
      this.#queue.push({ node: component.node, kind: use.kind, source: target.source, at: target.tokens, within: [] });
    }
    this.#links.push({ use, to: component });
  }

  #hoist(section: string, target: Target): Component {
    const { base, trail } = this.#input;
    const file = target.source === base ? "" : relative(dirname(base.path), target.source.path).split(sep).join("/");
    return {
      section,
      file,
      tokens: target.tokens,
      node: trail.copy(target.value),
      origin: this.#origin(target.source, target.tokens),
    };
  }

  #inline(use: Extract<Use, { as: "object" | "map" }>, target: Target, tree: Tree): void {
    const id = idOf(target);
    const { value, source, tokens } = target;
    if (tree.within.includes(id) || !isObject(value)) {
      this.#fault(use, tree, `"${use.ref}" leads back to itself`, "Break the circle: write one of the objects out.");
      return;
    }
    const from = emptyObject();
    for (const [key, member] of Object.entries(value)) put(from, key, this.#input.trail.copy(member));
    this.#inlines.push({ into: use.holder, from, target });
    const within = [...tree.within, id];
    if (use.as === "object") this.#queue.push({ node: from, kind: use.kind, source, at: tokens, within });
    else
      for (const [key, node] of Object.entries(from))
        this.#queue.push({ node, kind: use.kind, source, at: [...tokens, key], within });
  }

  /** What a use leads to in the end; undefined when that is a problem, which is then told. */
  async #target(use: Use, tree: Tree): Promise<Target | undefined> {
    const seen = new Set<string>();
    let target = await this.#resolve(use.ref, tree.source);
    while (!("code" in target) && this.#isAlias(use, target)) {
      const id = idOf(target);
      target = seen.has(id) ? circle(use.ref) : await this.#resolve(refOf(target.value) ?? "", target.source);
      seen.add(id);
    }
    if (!("code" in target)) {
      const wrong = this.#wrongKind(use, target);
      if (wrong === undefined) return target;
      const fix = "Refer to an object of the kind that belongs here.";
      target = { code: "E_REF", message: `"${use.ref}" leads to ${wrong}`, fix };
    }
    this.#input.problems.add({ ...target, ...this.#where(tree, use.path) });
    return undefined;
  }

  /** A target that is nothing but a reference is passed through; a component of the document may well be one. */
  #isAlias(use: Use, target: Target): boolean {
    const { value } = target;
    if (!isObject(value) || refOf(value) === undefined) return false;
    if (use.as !== "component") return true;
    return !this.#isComponent(use.kind, target) && Object.keys(value).length === 1;
  }

  #isComponent(kind: Kind, { source, tokens }: Target): boolean {
    const [first, section] = tokens;
    const isPlace = tokens.length === 3 && first === "components" && section === shapeOf(kind).section;
    return isPlace && source === this.#input.base;
  }

  /** What the target is, when that cannot stand where the use does. */
  #wrongKind(use: Use, { source, tokens, value }: Target): string | undefined {
    const kind = source === this.#input.base ? kindAt(tokens) : undefined;
    const isRight = use.as === "text" || use.as === "map" || kind === undefined || kind === use.kind;
    if (!isRight) return `${named(kind)}, where ${named(use.kind)} belongs`;
    return fits(use, value) ? undefined : `${typeName(value)}, which cannot stand here`;
  }

  async #resolve(ref: string, from: Source, hops: Hops = { left: MOST_HOPS }): Promise<Target | Denial> {
    const { file, tokens } = parseReference(ref);
    const source = file === undefined ? from : await this.#input.files.openReference(file, from);
    if ("code" in source) return source;
    if (tokens === undefined) return anchor(ref);
    return this.#descend(ref, source, tokens, hops);
  }

  /** Goes down a pointer; where it meets a reference half-way, it goes on behind that. */
  async #descend(ref: string, source: Source, tokens: readonly string[], hops: Hops): Promise<Target | Denial> {
    let value: Json = source === this.#input.base ? this.#input.document : source.json;
    for (const [index, token] of tokens.entries()) {
      const next = child(value, token);
      const through = next === undefined ? refOf(value) : undefined;
      if (through !== undefined) return this.#hop(ref, through, source, tokens.slice(index), hops);
      if (next === undefined) return unresolved(ref, tokens.slice(0, index), token, value);
      value = next;
    }
    return { source, tokens, value };
  }

  async #hop(ref: string, through: string, source: Source, rest: readonly string[], hops: Hops) {
    if (hops.left-- <= 0) return circle(ref);
    const behind = await this.#resolve(through, source, hops);
    return "code" in behind ? behind : this.#descend(ref, behind.source, [...behind.tokens, ...rest], hops);
  }

  apply(): void {
    const { document, trail } = this.#input;
    const names = hoistNames(
      [...this.#components.values()],
      (section, name) => componentAt(document, section, name) !== undefined,
    );
    for (const { use, text, target } of this.#texts) {
      put(use.holder, use.key, text);
      trail.mark(use.holder, use.key, this.#origin(target.source, target.tokens));
    }
    for (const { use, to } of this.#links)
      put(use.holder, use.key, referenceTo(to.section, "name" in to ? to.name : (names.get(to) ?? "")));
    for (const inline of this.#inlines) this.#merge(inline);
    for (const [component, name] of names) this.#insert(component, name);
  }

  #merge({
    into,
    from,
    target,
  }: {
    readonly into: JsonObject;
    readonly from: JsonObject;
    readonly target: Target;
  }): void {
    delete into["$ref"];
    for (const [key, value] of Object.entries(from)) {
      if (Object.hasOwn(into, key)) continue;
      put(into, key, value);
      this.#input.trail.mark(into, key, this.#origin(target.source, [...target.tokens, key]));
    }
  }

  #insert({ section, node, origin }: Component, name: string): void {
    const parts = member(member(this.#input.document, "components"), section);
    put(parts, name, node);
    this.#input.trail.mark(parts, name, origin);
  }

  #origin(source: Source, tokens: readonly string[]): Origin {
    const { base, trail, document } = this.#input;
    return source === base ? trail.origin(document, tokens) : { source, tokens };
  }

  #fault(use: Use, tree: Tree, message: string, fix: string): void {
    this.#input.problems.add({ code: "E_REF", message, fix, ...this.#where(tree, use.path) });
  }

  #where(tree: Tree, path: Path | undefined) {
    const tokens = [...tree.at, ...tokensOfPath(path)];
    const { source, tokens: there } = this.#origin(tree.source, tokens);
    const place = () => source.place(there);
    return tree.source === this.#input.base ? { place, pointer: pointerTo(tokens) } : { place };
  }
}

function idOf({ source, tokens }: Target): string {
  return `${source.path}#${pointerTo(tokens)}`;
}

function fits(use: Use, value: Json): boolean {
  if (use.as === "text") return typeof value === "string";
  return isObject(value) || (use.as === "component" && use.kind === "schema" && typeof value === "boolean");
}

/** The object at a key, made when there is none. */
function member(object: JsonObject, key: string): JsonObject {
  const value = own(object, key);
  if (isObject(value)) return value;
  const made = emptyObject();
  put(object, key, made);
  return made;
}

function named(kind: string): string {
  return `${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`;
}

function circle(ref: string): Denial {
  return {
    code: "E_REF",
    message: `"${ref}" leads back to itself and never to an object`,
    fix: "Write one of the objects out.",
  };
}

function anchor(ref: string): Denial {
  const message = `"${ref}" refers to an anchor, which is not supported`;
  return { code: "E_UNSUPPORTED", message, fix: "Refer by pointer, for example #/components/schemas/Name." };
}

function unresolved(ref: string, parents: readonly string[], token: string, value: Json): Denial {
  const message = `"${ref}" leads to nothing`;
  const near = isObject(value) ? nearest(token, Object.keys(value)) : undefined;
  const pointer = near === undefined ? "" : `#${pointerTo([...parents, near])}`;
  return {
    code: "E_REF",
    message,
    fix: near === undefined ? "Define what it names, or correct it." : `Did you mean ${pointer}?`,
  };
}
