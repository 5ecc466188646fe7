/** The body of a failure, of which nothing is known: any member may be there, and be anything. */
export interface Members {
  readonly [name: string]: Members | undefined;
}

/**
 * Finds where a body says how long to wait, in milliseconds.
 *
 * @param operation - the id, where operations differ in that
 */
export type ToldInBody = (body: Members | undefined, operation?: string) => unknown;
