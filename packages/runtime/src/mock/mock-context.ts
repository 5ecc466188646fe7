/** What a request brings beside itself. */
export interface MockContext {
  /** The cookies as a Cookie header has them, where the platform hides that header. */
  readonly cookie?: string | undefined;
}
