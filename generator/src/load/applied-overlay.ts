/** An overlay as it was applied, for whoever tells people of it. */
export interface AppliedOverlay {
  /** `info.title`, or the name of the file where there is none. */
  readonly title: string;
  readonly actions: readonly AppliedAction[];
}

export interface AppliedAction {
  /** The JSONPath. */
  readonly target: string;
  /** Why, in the overlay's own words; `""` where it says nothing. */
  readonly description: string;
  /** What it selected, as tokens from the top of the document as it was then. */
  readonly places: readonly (readonly string[])[];
  /** Whether it removed the places themselves. */
  readonly removes: boolean;
  /** What it wrote there otherwise. */
  readonly writes: readonly AppliedWrite[];
}

export interface AppliedWrite {
  /** The member, as steps from a place; none for the place itself. */
  readonly steps: readonly string[];
  /** `appended`: to the list that is there. */
  readonly how: "added" | "changed" | "appended";
}
