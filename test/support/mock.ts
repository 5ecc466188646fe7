import * as mocks from "@iam-users/msw";
import { HttpHandler } from "msw/http";
import { functionIn } from "./call.ts";

/**
 * A handler of the generated mock, by name.
 *
 * @param reply the documented reply to give; what a bare call gives where absent
 * @param example by its name in the document; the default one where absent
 */
export function mockOf(operation: string, reply?: string, example?: string): HttpHandler {
  const make = functionIn(mocks, `${operation}Handler`);
  const handler = reply === undefined ? make() : functionIn(make, reply)(undefined, { example });
  if (!(handler instanceof HttpHandler)) throw new Error(`${operation}: not a handler`);
  return handler;
}
