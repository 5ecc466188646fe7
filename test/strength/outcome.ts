import type { Fault } from "./fault.ts";
import type { Fate } from "./try-fault.ts";

/** A fault with what became of it. */
export type Outcome = Pick<Fault, "title" | "file" | "regenerated"> & { readonly place: string } & Fate;
