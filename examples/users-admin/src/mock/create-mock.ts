import { createIamUsersBackend, createIamUsersHandlers } from "@iam-users/msw";
import { startIamUsersWorker } from "@iam-users/msw/browser";
import { getResponse, http } from "msw";
import type { Interruption, Mock, MockState } from "./mock.ts";
import { refuseWrongAddresses } from "./refuse-wrong-addresses.ts";
import { seedData } from "./seed-data.ts";

/** How long a call that is rate-limited has to wait. */
const WAIT_SECONDS = 12;
/** How many calls are shown. */
const CALLS = 6;

const options = {
  quiet: true,
  onUnhandledFrame: "bypass",
  serviceWorker: { url: "./mockServiceWorker.js" },
} as const;

/** Starts the mock: a service worker that hands the page's calls to the generated handlers, and a backend behind them. */
export async function createMock(): Promise<Mock> {
  const backend = createIamUsersBackend(seedData());
  const listeners = new Set<() => void>();
  let state: MockState = { latency: 300, next: undefined, calls: [] };

  const set = (changes: Partial<MockState>): void => {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  };

  /** The documented failures are the generated handlers' own; these always fail. */
  const interrupted: Readonly<Record<Interruption, (request: Request) => Promise<Response | undefined>>> = {
    failure: (request) =>
      getResponse(
        createIamUsersHandlers({ backend, conditions: { latency: state.latency, flaky: { rate: 1 } } }),
        request,
      ),
    rateLimit: (request) =>
      getResponse(
        createIamUsersHandlers({ backend, conditions: { rateLimit: { requests: 0, seconds: WAIT_SECONDS } } }),
        request,
      ),
  };

  /** Comes first, and answers once when it is told to. */
  const interrupting = http.all("https://*/*", ({ request }) => {
    const { next } = state;
    if (next === undefined) return undefined;
    set({ next: undefined });
    return interrupted[next](request);
  });

  const handlers = () => [
    interrupting,
    refuseWrongAddresses,
    ...createIamUsersHandlers({ backend, conditions: { latency: state.latency } }),
  ];

  const worker = await startIamUsersWorker({ backend }, options);
  worker.resetHandlers(...handlers());
  worker.events.on("response:mocked", ({ request: { method, url }, response: { status } }) =>
    set({ calls: [{ method, url, status }, ...state.calls].slice(0, CALLS) }),
  );

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setLatency: (latency) => {
      set({ latency });
      worker.resetHandlers(...handlers());
    },
    interruptNext: (next) => set({ next }),
    reset: () => {
      backend.reset();
      set({ calls: [], next: undefined });
    },
    stop: async () => {
      await worker.stop();
    },
    start: async () => {
      await worker.start(options);
    },
  };
}
