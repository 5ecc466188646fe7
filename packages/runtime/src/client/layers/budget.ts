import type { OperationInfo } from "../operation.js";
import type { Clock } from "./clock.js";
import type { LimiterOptions } from "./limiter-options.js";
import type { RateLimitReading } from "./rate-limit-headers.js";

/** A call that waits for its turn. */
interface Waiter {
  readonly operation: OperationInfo;
  readonly go: () => void;
}

/** A sleep until a new window. */
interface Pause {
  readonly until: number;
  readonly end: AbortController;
}

/** The window where nobody says how long it is. */
const MINUTE = 60_000;

/** How long to hold back after a 429 where nobody says. */
const SECOND = 1_000;

/** How far apart two answers may put the end of one window, by what is lost in writing it down, and on the way. */
const BLUR = 2_000;

/**
 * What may be sent in windows of time, and who waits to send it, first come, first served. Inside a window calls go at
 * once, then they wait for the next.
 *
 * While nothing is known of the server's state, at the beginning and after a 429, one call goes by itself: its answer tells
 * the others how many they are.
 */
export class Budget {
  readonly #options: LimiterOptions;
  readonly #clock: Clock;
  readonly #period: number | undefined;
  readonly #queue = new Set<Waiter>();
  #limit: number | undefined;
  /** What the server has left to give, calls on their way not counted: those it may have seen, or not. */
  #left: number;
  #onTheWay = 0;
  #unknown = true;
  #refused = false;
  /** When the next window begins, once anything tells. */
  #resetAt: number | undefined;
  #pause: Pause | undefined;
  #toldOf: number | undefined;

  /** @param declared - requests, and seconds of a window */
  constructor(
    declared: readonly [requests: number, seconds: number] | undefined,
    options: LimiterOptions,
    clock: Clock,
  ) {
    this.#options = options;
    this.#clock = clock;
    this.#limit = declared?.[0];
    this.#period = declared && declared[1] * 1000;
    this.#left = this.#limit ?? Infinity;
  }

  /**
   * Resolves when the call may go; then it owes one of `answered`, `refused` and `failed`. Rejects with the signal's
   * reason as soon as that is aborted.
   */
  enter(operation: OperationInfo, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const quit = (): void => {
        this.#queue.delete(waiter);
        this.#drain();
        reject(signal?.reason);
      };
      const go = (): void => {
        signal?.removeEventListener("abort", quit);
        resolve();
      };
      const waiter = { operation, go };
      signal?.addEventListener("abort", quit, { once: true });
      this.#queue.add(waiter);
      this.#drain();
    });
  }

  /** A call was answered, other than by 429. */
  answered({ limit, remaining, wait }: RateLimitReading): void {
    this.#limit = limit || this.#limit;
    // What is told of a window that is over does not count for this one.
    const over = wait !== undefined && wait <= 0;
    const told = over ? undefined : remaining;
    const isNext = told !== undefined && this.#isNext(wait);
    if (isNext) this.#resetAt = undefined;
    // Answers may overtake each other: the least of a window is the latest. The first of one is all there is.
    const before = isNext || this.#unknown ? Infinity : this.#left;
    this.#spend(told === undefined ? this.#left - 1 : Math.min(before, told), over ? undefined : wait);
    this.#unknown = false;
    this.#end();
  }

  /** A call was answered by 429: nobody goes on before the server will have them. */
  async refused(wait: Promise<number | undefined>): Promise<void> {
    this.#left = 0;
    const ms = (await wait) ?? this.#period ?? SECOND;
    // Again, because a window may have begun while the answer was being read.
    this.#left = 0;
    this.#refused = true;
    this.#resetIn(ms);
    this.#end();
  }

  /** A call had no answer; whether it was sent, and so may have been counted. */
  failed(sent: boolean): void {
    if (sent) this.#spend(this.#left - 1);
    this.#end();
  }

  #end(): void {
    this.#onTheWay--;
    this.#drain();
  }

  #spend(left: number, wait?: number): void {
    this.#left = left;
    if (left < Infinity && this.#resetAt === undefined) this.#resetIn(wait ?? this.#period ?? MINUTE);
  }

  /** Whether an answer tells of a window after the one that is thought to go on. */
  #isNext(wait: number | undefined): boolean {
    return wait !== undefined && this.#clock.now() + wait > (this.#resetAt ?? Infinity) + BLUR;
  }

  #resetIn(wait: number): void {
    const { maxWait = 120_000 } = this.#options;
    this.#resetAt = this.#clock.now() + Math.min(wait, maxWait);
  }

  /** Begins a new window where the old one is over. */
  #turn(): void {
    if (this.#resetAt === undefined || this.#clock.now() < this.#resetAt) return;
    this.#resetAt = undefined;
    this.#left = this.#limit ?? Infinity;
    this.#unknown = this.#refused || this.#limit === undefined;
    this.#refused = false;
  }

  /** Lets as many go as may, and sees to it that the others are thought of. */
  #drain(): void {
    this.#turn();
    const room = this.#unknown ? Math.min(1, this.#left) : this.#left;
    for (const waiter of this.#queue) {
      if (this.#onTheWay >= room) break;
      this.#queue.delete(waiter);
      this.#onTheWay++;
      waiter.go();
    }
    this.#sleep();
  }

  /** Sleeps until the next window, while somebody waits for it. */
  #sleep(): void {
    const [first] = this.#queue;
    const until = first && this.#left <= this.#onTheWay ? this.#resetAt : undefined;
    if (this.#pause?.until === until) return;
    this.#pause?.end.abort();
    this.#pause = undefined;
    if (first === undefined || until === undefined) return;
    this.#tell(first.operation, until);
    const end = new AbortController();
    this.#pause = { until, end };
    this.#clock.sleep(Math.max(0, until - this.#clock.now()), end.signal).then(
      () => {
        this.#pause = undefined;
        this.#drain();
      },
      () => {},
    );
  }

  #tell(operation: OperationInfo, until: number): void {
    // Timers may fire early, and the rest is slept after: still one wait.
    if (this.#toldOf === until) return;
    this.#toldOf = until;
    const waitMs = Math.max(0, until - this.#clock.now());
    const reason = this.#refused ? "refused" : "spent";
    const event = { operation, waitMs, reason, waiting: this.#queue.size } as const;
    void Promise.resolve(event).then(this.#options.onRateLimit);
  }
}
