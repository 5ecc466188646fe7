/** What there is to say of one request. */
export interface MockReport {
  /** Whether something is wrong, or was merely written in another form than the documented one. */
  readonly kind: "mismatch" | "liberal";
  readonly operation: string;
  readonly method: string;
  /** Of the URL, without its query; the template where a variable of it is a secret. */
  readonly path: string;
  readonly entries: readonly MockReportEntry[];
  /** All of it, to be read by people. */
  readonly text: string;
}

/** One value of a request. */
export interface MockReportEntry {
  /** `query`, `body`. */
  readonly place: string;
  /** As the API names it: `invites[0].email`. */
  readonly field: string;
  /** What must be. */
  readonly expected: string;
  /** What came, cut short; a secret is not told. */
  readonly received: string;
}
