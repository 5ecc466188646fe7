import { HttpHandler } from "msw/http";
import { functionIn } from "./call.ts";

/**
 * A handler of a generated mock, by name.
 *
 * @param reply the documented reply to give; what a bare call gives where absent
 * @param example by its name in the document; the default one where absent
 */
export type MockOf = (operation: string, reply?: string, example?: string) => HttpHandler;

/** Finds handlers by name in a module of them. */
export function mocksOf(mocks: object): MockOf {
  return (operation, reply, example) => {
    const make = functionIn(mocks, `${operation}Handler`);
    const handler = reply === undefined ? make() : functionIn(make, reply)(undefined, { example });
    if (!(handler instanceof HttpHandler)) throw new Error(`${operation}: not a handler`);
    return handler;
  };
}
