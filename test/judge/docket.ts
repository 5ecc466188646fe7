import type { SentRequest } from "../support/sent.ts";

/** What waits for the judge: the requests that a test let out, and objections that were heard meanwhile. */
export const docket: { readonly requests: SentRequest[]; readonly objections: string[] } = {
  requests: [],
  objections: [],
};
