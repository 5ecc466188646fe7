/** One step of a patch: put a value at a JSON pointer, remove what is there, or move something there. */
export type Step =
  | { readonly put: unknown; readonly at: string }
  | { readonly remove: string }
  | { readonly move: string; readonly at: string };

/** A document with the steps done, one after another; the document itself stays as it is. */
export function patched(document: unknown, steps: readonly Step[]): unknown {
  const copy: unknown = structuredClone(document);
  for (const step of steps) {
    if ("put" in step) put(copy, step.at, structuredClone(step.put));
    else if ("remove" in step) take(copy, step.remove);
    else put(copy, step.at, take(copy, step.move));
  }
  return copy;
}

type Holder = unknown[] | { [key: string]: unknown };

/** The object or list that holds what a pointer (RFC 6901) leads to, and the key there. */
function holderOf(document: unknown, pointer: string): readonly [Holder, string] {
  const keys = pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
  let holder = document;
  for (const key of keys.slice(0, -1)) holder = member(holder, key, pointer);
  const last = keys.at(-1);
  if (!isHolder(holder) || last === undefined) throw new Error(`nothing holds ${pointer}`);
  return [holder, last];
}

function isHolder(value: unknown): value is Holder {
  return typeof value === "object" && value !== null;
}

function member(holder: unknown, key: string, pointer: string): unknown {
  const found: unknown = isHolder(holder) ? Object.entries(holder).find(([name]) => name === key)?.[1] : undefined;
  if (found === undefined) throw new Error(`${pointer} leads nowhere: there is no ${key}`);
  return found;
}

function put(document: unknown, pointer: string, value: unknown): void {
  const [holder, key] = holderOf(document, pointer);
  if (!Array.isArray(holder)) holder[key] = value;
  else if (key === "-") holder.push(value);
  else holder[Number(key)] = value;
}

function take(document: unknown, pointer: string): unknown {
  const [holder, key] = holderOf(document, pointer);
  const found = member(holder, key, pointer);
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
  return found;
}
