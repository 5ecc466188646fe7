import { own } from "../client/own.js";
import type { OperationValidator } from "./operation-validator.js";
import type { SchemaData } from "./schema-data.js";

/** The schema of an answer's body: by its status, else the status's range, else `default` (OpenAPI 3.1 §4.8.16). */
export function replySchema(
  validator: OperationValidator | undefined,
  { status, headers }: Response,
): SchemaData | undefined {
  const replies = validator?.replies;
  const reply = own(replies, String(status)) ?? own(replies, `${String(status)[0]}XX`) ?? own(replies, "default");
  const type = (headers.get("content-type") ?? "").split(";")[0] ?? "";
  return reply?.schema ?? own(reply?.types, type.trim().toLowerCase());
}
