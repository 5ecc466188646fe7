import { own } from "../client/own.js";
import { synthesize } from "../synthesis/synthesize.js";
import type { MockBody } from "./mock-reply.js";
import type { Seed } from "./seed.js";

/**
 * The example of that name, else the default one, else a value made up from the schema.
 *
 * @throws SynthesisError when there is neither an example nor a value that the schema allows
 */
export function exampleOf({ examples, schema }: MockBody, name: string | undefined, seed?: Seed): unknown {
  if (name !== undefined) return own(examples, name);
  const [first] = Object.values(examples);
  return first === undefined && schema !== undefined ? synthesize(schema, { seed }) : first;
}
