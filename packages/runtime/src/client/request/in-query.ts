import { own } from "../own.js";
import type { QueryStyle } from "../styles/style.js";
import { addQuery } from "./add-query.js";
import type { RequestWriter } from "./request-writer.js";

/** A parameter in the query (OpenAPI 3.1 §4.8.12); to be written after those in the path. */
/* @__NO_SIDE_EFFECTS__ */
export function inQuery(name: string, style: QueryStyle): RequestWriter {
  return (draft) => {
    draft.at = `query.${name}`;
    addQuery(draft, style(name, own(draft.input.query, name)));
  };
}
