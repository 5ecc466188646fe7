import type { OperationInfo } from "../operation.js";
import { receive } from "../receive.js";

/**
 * The text of a body as it arrives, from UTF-8, without a byte order mark. Whoever leaves it cancels the body, which lets
 * the connection go.
 *
 * @throws NetworkError when the body breaks off, or the signal's reason when that is why
 */
export async function* textChunks(
  { body }: Response,
  operation: OperationInfo,
  signal: AbortSignal | null | undefined,
): AsyncGenerator<string, void, undefined> {
  if (!body) return;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { value: bytes } = await receive(operation, signal, () => reader.read());
      const text = decoder.decode(bytes, { stream: bytes !== undefined });
      if (text) yield text;
      if (!bytes) return;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
