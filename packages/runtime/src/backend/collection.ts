/** One list of items in the order in which they came, each known by its key. Items go in and out as copies. */
export interface Collection<T> {
  /** Every item, the oldest first. */
  readonly all: () => T[];
  readonly get: (key: string | number) => T | undefined;
  readonly has: (key: string | number) => boolean;
  /**
   * Adds an item at the end; what it lacks and must have is filled in.
   *
   * @returns the item as it is kept
   * @throws Error where the key is taken, or nothing has a list here
   */
  readonly add: (item: Partial<T>) => T;
  /**
   * Writes some members of an item; its key stays.
   *
   * @returns the item as it is kept, or undefined where there is none
   */
  readonly update: (key: string | number, changes: Partial<T>) => T | undefined;
  /** Takes an item out, with everything that is nested in it. False where there is none. */
  readonly remove: (key: string | number) => boolean;
  readonly count: () => number;
  /**
   * At most `count` items from a cursor on; from the beginning without one. A cursor stays good whatever is added or
   * removed: nothing that stays is skipped or comes twice.
   *
   * @returns undefined where the cursor is not one of this list
   */
  readonly page: (cursor: string | undefined, count: number) => Page<T> | undefined;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** The cursor of this page. */
  readonly current: string;
  /** The cursor of the page after this one; absent on the last page. */
  readonly next?: string;
  /** The cursor of the page before this one; absent on the first page. */
  readonly previous?: string;
  /** How many items the whole list has. */
  readonly total: number;
}

/** Lists of items that are nested in items of another collection. */
export interface NestedCollection<T> {
  /** The list of one item, by the keys that lead to it, the outermost first. */
  readonly of: (...parents: readonly (string | number)[]) => Collection<T>;
  /** The items of all lists. */
  readonly all: () => T[];
  readonly count: () => number;
}
