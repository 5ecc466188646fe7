/** Any item, as the backend sees it. */
export type Item = Readonly<Record<string, unknown>>;

/** An item with its place: sequence numbers grow and are never used again. */
export interface Entry {
  readonly sequence: number;
  readonly item: Item;
}

/** Items by key and by sequence number. Entries are never changed, only replaced. */
export class List {
  readonly #byKey: Map<string, Entry>;
  readonly #keyOf: (item: Item) => string;
  readonly #order: Entry[];

  /** @param order - entries by their sequence numbers */
  constructor(keyOf: (item: Item) => string, order: readonly Entry[] = []) {
    this.#keyOf = keyOf;
    this.#order = [...order];
    this.#byKey = new Map(order.map((entry) => [keyOf(entry.item), entry]));
  }

  get entries(): readonly Entry[] {
    return this.#order;
  }

  get(key: string): Item | undefined {
    return this.#byKey.get(key)?.item;
  }

  /** Adds an entry whose sequence number is above all others. */
  push(entry: Entry): void {
    this.#order.push(entry);
    this.#byKey.set(this.#keyOf(entry.item), entry);
  }

  /** Puts another item of the same key in an item's place. */
  put(key: string, item: Item): void {
    const old = this.#byKey.get(key);
    if (old === undefined) return;
    const entry = { sequence: old.sequence, item };
    this.#order[this.indexOf(old.sequence)] = entry;
    this.#byKey.set(key, entry);
  }

  remove(key: string): void {
    const old = this.#byKey.get(key);
    if (old === undefined) return;
    this.#order.splice(this.indexOf(old.sequence), 1);
    this.#byKey.delete(key);
  }

  /** Where the first entry stands that has this sequence number or a greater one. */
  indexOf(sequence: number): number {
    let low = 0;
    let high = this.#order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#order[middle]?.sequence ?? sequence) < sequence) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
