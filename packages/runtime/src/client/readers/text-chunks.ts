import { NetworkError } from "../errors/network-error.js";
import type { OperationInfo } from "../operation.js";

/** What a read came to, or why there is no more: the signal's reason, the platform's word, or no complete answer. */
async function readChunk(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  operation: OperationInfo,
  signal: AbortSignal | undefined,
): Promise<Uint8Array | undefined> {
  signal?.throwIfAborted();
  try {
    return (await reader.read()).value;
  } catch (error) {
    signal?.throwIfAborted();
    throw error instanceof DOMException ? error : new NetworkError(operation, error);
  }
}

/**
 * The text of a body as it arrives, from UTF-8, without a byte order mark. Whoever leaves it cancels the body, which lets
 * the connection go.
 *
 * @throws NetworkError when the body breaks off, or the signal's reason when that is why
 */
export async function* textChunks(
  { body }: Response,
  operation: OperationInfo,
  signal: AbortSignal | undefined,
): AsyncGenerator<string, void, undefined> {
  if (!body) return;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const bytes = await readChunk(reader, operation, signal);
      const text = decoder.decode(bytes, { stream: bytes !== undefined });
      if (text) yield text;
      if (!bytes) return;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
