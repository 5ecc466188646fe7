import { Refusal } from "../client/errors/refusal.js";
import { emptyBranch, grow, listValue, objectOf } from "./branch.js";
import type { Decode } from "./decode.js";
import { type Facets, facetsOf } from "./facets.js";
import { scalarOf } from "./scalar-of.js";
import type { Shape } from "./shape.js";

type Member = readonly [name: string, raw: string];

/** How a text holds more than one value. */
export interface Delimited {
  readonly split: (raw: string) => string[];
  readonly decode: Decode;
  /** Whether members are written `name=value` (`explode: true`) instead of as two items. */
  readonly explode?: boolean;
  /** Whether the delimiter may also stand in a single value: where nothing is encoded, or for labels. */
  readonly loose?: boolean;
}

/**
 * The value of a text whose items or members are joined by a delimiter (RFC 6570 §3.2.1).
 *
 * @throws Refusal when a member has no value or the encoding is broken
 */
export function delimitedValue(raw: string, shape: Shape, how: Delimited): unknown {
  const facets = facetsOf(shape);
  const pieces = how.split(raw);
  if (isSingle(pieces, facets, how)) return scalarOf(how.decode(raw), facets.scalars);
  if (isObject(pieces, facets, how)) {
    const members = how.explode ? explodedMembers(pieces) : pairedMembers(pieces);
    return membersValue(members, facets.objects, how.decode);
  }
  return listValue(pieces.map(how.decode), facets.items);
}

function isSingle(pieces: readonly string[], { scalars, items, objects }: Facets, { loose }: Delimited): boolean {
  const isOnlySingle = items.length === 0 && objects.length === 0;
  return isOnlySingle || (scalars.length > 0 && (loose === true || pieces.length === 1));
}

/** Where both are expected only exploded members can be told from items. */
const isObject = (pieces: readonly string[], { items, objects }: Facets, { explode }: Delimited): boolean =>
  objects.length > 0 && (items.length === 0 || (explode === true && pieces.every((piece) => piece.includes("="))));

function explodedMembers(pieces: readonly string[]): Member[] {
  return pieces.map((piece) => {
    const end = piece.indexOf("=");
    if (end < 0) throw new Refusal("has a member without a value");
    return [piece.slice(0, end), piece.slice(end + 1)];
  });
}

function pairedMembers(pieces: readonly string[]): Member[] {
  if (pieces.length % 2 === 1) throw new Refusal("has a member without a value");
  return pieces.flatMap((name, index) => (index % 2 === 0 ? [[name, pieces[index + 1] ?? ""]] : []));
}

/**
 * An object from its members.
 *
 * @param members - names and values, as they stood
 */
export function membersValue(members: readonly Member[], objects: Facets["objects"], decode: Decode): object {
  const { branches } = members.reduce((root, [name, raw]) => grow(root, [decode(name)], decode(raw)), emptyBranch());
  return objectOf(branches, objects);
}
