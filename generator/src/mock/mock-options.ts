/** What may become of a request that is not as documented, as the mock of the runtime has it. */
export const VALIDATIONS = ["off", "warn", "reply", "throw"] as const;

/** How `specloom mock` behaves. */
export interface MockOptions {
  /** What becomes of a request that is not as documented. */
  readonly validate: (typeof VALIDATIONS)[number];
  /** Whether only the documented forms of parameters are read. */
  readonly strict: boolean;
  /** Whether answers come from a state that requests change. */
  readonly state: boolean;
  /** All that is made up depends on it alone. */
  readonly seed: string;
  /** Whether the documented budgets are kept. */
  readonly rateLimit: boolean;
  /** Milliseconds before each answer. */
  readonly latency: number;
}
