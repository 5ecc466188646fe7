import { NetworkError } from "./errors/network-error.js";
import type { OperationInfo } from "./operation.js";

/**
 * Awaits the network.
 *
 * @throws the signal's reason as soon as there is one, else NetworkError
 */
export async function receive<T>(
  operation: OperationInfo,
  signal: AbortSignal | null | undefined,
  work: () => Promise<T>,
): Promise<T> {
  try {
    signal?.throwIfAborted();
    return await work();
  } catch (cause) {
    signal?.throwIfAborted();
    throw new NetworkError(operation, "got no answer", {}, { cause });
  }
}
