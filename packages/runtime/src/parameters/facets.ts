import { own } from "../client/own.js";
import type { ObjectShape, Scalar, Shape } from "./shape.js";

/** A shape by what it allows: single values, lists, objects. */
export interface Facets {
  readonly scalars: readonly Scalar[];
  /** Alternatives of an item; empty where there can be no list. */
  readonly items: readonly Shape[];
  /** Alternatives; empty where there can be no object. */
  readonly objects: readonly ObjectShape[];
}

const nothing: Facets = { scalars: [], items: [], objects: [] };
const any: Shape = { any: true };

export function facetsOf(shape: Shape): Facets {
  if (typeof shape === "string") return { ...nothing, scalars: [shape] };
  if (isAlternatives(shape)) return merged(shape.map(facetsOf));
  if ("array" in shape) return { ...nothing, items: [shape.array] };
  if ("object" in shape) return { ...nothing, objects: [shape] };
  return { scalars: ["string"], items: [any], objects: [{ object: {} }] };
}

/** `Array.isArray` does not narrow readonly lists. */
const isAlternatives = (shape: Shape): shape is readonly Shape[] => Array.isArray(shape);

const merged = (all: readonly Facets[]): Facets => ({
  scalars: all.flatMap(({ scalars }) => scalars),
  items: all.flatMap(({ items }) => items),
  objects: all.flatMap(({ objects }) => objects),
});

/** What a member is: as declared, else as the others are, else anything. */
export function memberShape(objects: readonly ObjectShape[], name: string): Shape {
  const shapes = objects.flatMap(({ object, rest }) => own(object, name) ?? rest ?? []);
  return shapes.length === 0 ? any : shapes;
}

/** Whether a member is declared by its name. */
export const declares = (objects: readonly ObjectShape[], name: string): boolean =>
  objects.some(({ object }) => Object.hasOwn(object, name));

/** Whether a document describes members that it does not name (`additionalProperties`). */
export const isOpen = (objects: readonly ObjectShape[]): boolean => objects.some(({ rest }) => rest !== undefined);
