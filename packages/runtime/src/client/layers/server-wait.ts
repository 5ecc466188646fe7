import type { Operation } from "../operation.js";
import { toldWait } from "./told-wait.js";

/** How long a response that nobody has read yet asks to be left alone, as `toldWait` tells it. */
export async function serverWait(operation: Operation<unknown>, response: Response): Promise<number> {
  const { headers, status } = response;
  let body: unknown;
  try {
    // Of a clone, so that the body is still there for the caller.
    body = operation.wait && (await response.clone().json());
  } catch {
    // A body that is not as documented tells nothing; whoever reads the response will say so.
  }
  return toldWait(operation, { status, headers, body });
}
