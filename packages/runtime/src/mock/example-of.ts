import type { MockBody } from "./mock-reply.js";

/** The example of that name, or the default one. */
export const exampleOf = ({ examples }: MockBody, name?: string): unknown =>
  examples[name ?? Object.keys(examples)[0] ?? ""];
