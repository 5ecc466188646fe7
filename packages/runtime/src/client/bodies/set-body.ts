import type { Draft } from "../draft.js";
import { setHeader } from "../set-header.js";

/**
 * Gives a request its body.
 *
 * @param type - what Content-Type says; where absent, what the platform makes of the body
 */
export function setBody(draft: Draft, body: BodyInit, type?: string): void {
  setHeader(draft, "content-type", type);
  // Streams need `duplex` (Fetch §5.4); other bodies do not mind.
  Object.assign(draft.init, { body, duplex: "half" });
}
