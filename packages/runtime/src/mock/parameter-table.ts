import type { Place } from "../parameters/parameter-error.js";
import type { ParameterTable } from "../parameters/read-parameters.js";
import type { Shape } from "../parameters/shape.js";
import type { MockParameter, MockParameters } from "./mock-operation.js";
import { shapeOf } from "./shape-of.js";

type Group<Style> = Readonly<Record<string, MockParameter<Style>>>;

const stylesOf = <Style>(group: Group<Style> = {}): Readonly<Record<string, Style>> =>
  Object.fromEntries(Object.entries(group).map(([name, { style }]) => [name, style]));

const shapesOf = (group: Group<unknown> = {}): Readonly<Record<string, Shape>> =>
  Object.fromEntries(Object.entries(group).map(([name, { schema }]) => [name, shapeOf(schema)]));

/** The parameters of an operation as `readParameters` takes them. */
export function parameterTable({ path, query, headers, cookies }: MockParameters): ParameterTable {
  const shapes: Record<Place, Readonly<Record<string, Shape>>> = {
    path: shapesOf(path),
    query: shapesOf(query),
    headers: shapesOf(headers),
    cookies: shapesOf(cookies),
  };
  return {
    path: stylesOf(path),
    query: stylesOf(query),
    headers: stylesOf(headers),
    cookies: stylesOf(cookies),
    shapes,
  };
}
