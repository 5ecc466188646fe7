import type { HttpHandler } from "msw/http";
import type { SentRequest } from "../support/sent.ts";

/** Who looks at what the contract tests send, by the description, and answers in the place of the API. */
export interface Judge {
  /**
   * Answers the requests of an operation.
   *
   * @param reply the documented reply to give, as the mock calls it; the success where absent
   * @param example by its name in the document; the default one where absent
   */
  readonly mockOf: (operation: string, reply?: string, example?: string) => HttpHandler;
  /** One for each operation, each answering its success. */
  readonly handlers: readonly HttpHandler[];
  /** What it holds against a request; nothing where that is as documented. */
  readonly objectionsTo: (request: SentRequest) => Promise<readonly string[]>;
}
