import { all, atLeast, atMost } from "./facets.js";
import { inventedNames } from "./invented-names.js";
import type { Made } from "./run.js";
import { MemberMaker } from "./member-maker.js";
import { isMap, otherWay, withDependents } from "./member-names.js";
import { SynthesisError } from "./synthesis-error.js";

type Members = ReadonlyMap<string, unknown>;

/** Names that are declared in one of the schemas, in their order. */
const declaredIn = ({ parts }: Made): readonly string[] => [
  ...new Set(all(parts, "properties").flatMap((properties) => Object.keys(properties))),
];

/** What may be added to the members that must be there, in the order of the document; each entry as a whole. */
function additions(made: Made, maker: MemberMaker, required: ReadonlySet<string>): (readonly [string, unknown][])[] {
  const { parts } = made;
  const others = otherWay(made);
  const triggers = new Set(all(parts, "dependentSchemas").flatMap((schemas) => Object.keys(schemas)));
  const names = declaredIn(made).filter((name) => !required.has(name) && !others.has(name) && !triggers.has(name));
  return names.map((name) => maker.spare(withDependents(parts, [name])));
}

/** Adds members with invented names, as many as must be; a map has at least one. */
function filled(made: Made, maker: MemberMaker, members: Members): Members {
  const { parts } = made;
  const wanted = Math.max(
    atLeast(parts, "minProperties"),
    Math.min(isMap(parts) ? 1 : 0, atMost(parts, "maxProperties")),
  );
  const result = new Map(members);
  if (result.size >= wanted) return result;
  try {
    for (const name of inventedNames(made, 20 + 10 * wanted)) {
      if (!result.has(name)) for (const [key, value] of maker.spare([name])) result.set(key, value);
      if (result.size >= wanted) break;
    }
  } catch (error) {
    // No name is allowed: whether the members are enough without is for the check to tell.
    if (!(error instanceof SynthesisError)) throw error;
  }
  return result;
}

const record = (members: Members, order: readonly string[]): object => {
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.fromEntries([...members].sort(([a], [b]) => place(a) - place(b)));
};

/** Objects of a place that may do: with all members that are cheap, then with those that do no harm. */
export function* makeObject(made: Made): Generator<object> {
  const { parts, run, valid } = made;
  const order = declaredIn(made);
  const maker = new MemberMaker(made, order);
  const asked = all(parts, "requiredIn").flatMap((required) => required[run.direction] ?? []);
  const required = withDependents(parts, [...all(parts, "required").flat(), ...asked]);
  const least: Members = new Map(maker.make(required, false));
  const more = additions(made, maker, required);
  const high = atMost(parts, "maxProperties");
  let most = least;
  for (const members of more) {
    const next = new Map([...most, ...members]);
    if (next.size <= high) most = next;
  }
  yield record(filled(made, maker, most), order);
  let some = record(filled(made, maker, least), order);
  let good = valid(some);
  for (const members of more) {
    const next = record(new Map([...Object.entries(some), ...members]), order);
    if (Object.keys(next).length > high) continue;
    const better = valid(next);
    if (better || !good) [some, good] = [next, better];
  }
  yield some;
}
