/** A mistake that somebody could make in a source of the packages. */
export interface Fault {
  readonly title: string;
  /** From the root. */
  readonly file: string;
  /** What the file holds exactly once. */
  readonly text: string;
  readonly by: string;
  /** Whether the packages are made anew with the fault: it is then in all of them, and no comparison can tell. */
  readonly regenerated: boolean;
  /** The test file that is asked first, from `test`; where it stays green all others are asked too. */
  readonly first: string;
}
