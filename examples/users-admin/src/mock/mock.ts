/** What befalls the next call of the page, once. */
export type Interruption = "failure" | "rateLimit";

/** What the mock is set to, for whoever shows it. */
export interface MockState {
  /** Milliseconds before each answer. */
  readonly latency: number;
  readonly next: Interruption | undefined;
  /** The last calls, the latest first. */
  readonly calls: readonly Call[];
}

/** One call of the page, and how it was answered. */
export interface Call {
  readonly method: string;
  readonly url: string;
  readonly status: number;
}

/** The API, mocked in this page, with the switches that a visitor may play with. */
export interface Mock {
  readonly state: () => MockState;
  /** @returns what ends the subscription */
  readonly subscribe: (listener: () => void) => () => void;
  readonly setLatency: (ms: number) => void;
  readonly interruptNext: (interruption: Interruption | undefined) => void;
  /** Makes all data what it was in the beginning. */
  readonly reset: () => void;
  /** Lets calls through to the network, until `start`. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
}
