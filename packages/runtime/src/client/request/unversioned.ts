import { Refusal } from "../errors/refusal.js";
import type { RequestWriter } from "./request-writer.js";

/** Of an operation that neither sends nor gets what has versions: refuses a call that asks for one. */
export const unversioned: RequestWriter = (draft) => {
  draft.at = "version";
  if (draft.options.version !== undefined) throw new Refusal("is not offered by this operation");
};
