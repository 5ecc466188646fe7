/**
 * Reads the body of a success.
 *
 * @param parse - parses JSON, with the errors that the call promises
 */
export type Reader = (response: Response, parse: (text: string) => unknown) => Promise<unknown>;
