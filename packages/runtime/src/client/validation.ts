import type { Client } from "./client.js";

/**
 * Checks what is sent and what arrives: `validation(…)` of `@specloom/runtime/schema`, or any of one's own. It is given how
 * a call is made, and gives back how one is made and checked; what its calls reject with, those of the client do.
 */
export type Validation = (call: Client<string, string>["call"]) => Client<string, string>["call"];
