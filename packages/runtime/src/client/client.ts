import type { CallOptions } from "./call-options.js";
import type { Operation, OperationInput } from "./operation.js";

/**
 * A client of one API, without its operations. Options and credentials are out of reach: neither `JSON.stringify` nor
 * an inspector shows them.
 *
 * @typeParam Id - the API's id
 * @typeParam V - the names of its media types; `never` where it declares none
 */
export interface Client<Id extends string = string, V extends string = never> {
  readonly api: Id;
  /** Tells apart, in cache keys, clients that reach different data. */
  readonly scope: string;
  /**
   * Sends an operation.
   *
   * @throws ValidationError before anything is sent, when the input cannot be
   * @throws NetworkError when no complete answer arrives
   * @throws ParseError when a documented body is not JSON
   * @throws MismatchError when a body is not as documented, from a client that validates
   * @throws the signal's reason when the call is aborted; whatever a credential function throws
   */
  readonly call: <R>(
    operation: Operation<R>,
    input: OperationInput | undefined,
    options?: CallOptions<V> | undefined,
  ) => Promise<R>;
}
