/** How a list is read, beside what each of its calls takes. */
export interface PageOptions {
  /** Pages that may be asked for before they are wanted; none unless said. */
  readonly prefetch?: 0 | 1 | undefined;
}

/** What collecting a whole list takes. */
export interface AllOptions extends PageOptions {
  /** Ends the list after so many items; no page is asked for beyond them. */
  readonly limit?: number | undefined;
}
