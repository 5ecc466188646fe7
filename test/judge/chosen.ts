import { afterEach, expect, inject } from "vitest";
import { docket } from "./docket.ts";
import { inProcess } from "./in-process.ts";
import type { Judge } from "./judge.ts";
import { type Listening, overHttp } from "./over-http.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The judge that a project has started. */
    readonly judge: Listening | undefined;
  }
}

/*
 * The contract tests have three judges, which share no code that decides: the generated mock in this process, `specloom
 * mock`, and Prism. A project whose global setup starts one has it look on; the tests are the same.
 */
const listening = inject("judge");

export const { mockOf, handlers, objectionsTo }: Judge = listening === undefined ? inProcess : overHttp(listening);

/** What the judge holds against what the test has let out so far; it is then forgotten. */
export async function takeObjections(): Promise<readonly string[]> {
  for (const request of docket.requests.splice(0)) docket.objections.push(...(await objectionsTo(request)));
  return docket.objections.splice(0);
}

// Whatever a test is about: its requests are right, unless it takes the objections itself.
afterEach(async () => expect(await takeObjections()).toEqual([]));
