import type { CallOptions } from "./call-options.js";
import type { ClientOptions } from "./client-options.js";
import type { HeaderFields } from "./header-fields.js";
import type { OperationInput } from "./operation.js";
import type { WireInit } from "./transport.js";

/** What becomes of a finished request but its headers, while it is being made. */
export interface DraftInit extends WireInit {
  body?: BodyInit;
  duplex?: "half";
  redirect?: RequestRedirect;
}

/** A request in the making. */
export interface Draft {
  /** What is being written, for the message of a refusal: `path.userId`. */
  at: string;
  readonly input: OperationInput;
  /** The call's. */
  readonly options: CallOptions<string>;
  readonly client: ClientOptions<string>;
  /** The path, braces standing for what is not filled in yet; then the query, once there is one. */
  path: string;
  readonly headers: HeaderFields;
  readonly init: DraftInit;
}
