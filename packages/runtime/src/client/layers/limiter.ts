import type { Layer } from "../layer.js";
import { type Budget, createBudget } from "./budget.js";
import type { LimiterOptions } from "./limiter-options.js";
import { readRateLimit } from "./rate-limit-headers.js";
import { serverWait } from "./server-wait.js";

/**
 * A layer that paces calls instead of letting them fail: a budget for each operation, from what the document declares
 * and what `X-RateLimit-*` and `RateLimit-*` headers tell. Inside a window calls go at once; then they wait, first come,
 * first served, until it is over. After a 429 all calls of that budget wait as long as the server asks. The 429 itself is
 * given back: `use: [retry(), limiter()]` sends it again. A call that fails counts for nothing: the next answer tells. All
 * calls of one client share the layer's budgets.
 */
/* @__NO_SIDE_EFFECTS__ */
export function limiter(options: LimiterOptions = {}): Layer {
  return (next) => {
    const budgets = new Map<string, Budget>();
    return async (exchange) => {
      const { operation } = exchange;
      const name = options.budget?.(operation) ?? operation.id;
      const budget = budgets.get(name) ?? createBudget(operation.limit, options);
      budgets.set(name, budget);
      const [enter, learn, leave] = budget;
      await enter(exchange);
      try {
        const response = await next(exchange);
        // A server may count what it refuses, so that the counts of a 429 tell nothing.
        if (response.status === 429) learn(-1, await serverWait(operation, response));
        else learn(...readRateLimit(response.headers));
        return response;
      } finally {
        leave();
      }
    };
  };
}
