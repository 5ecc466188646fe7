import { ValidationError } from "../errors/validation-error.js";
import type { Exchange, Layer, Send } from "../layer.js";
import { Budget } from "./budget.js";
import { systemClock } from "./clock.js";
import type { LimiterOptions } from "./limiter-options.js";
import { readRateLimit } from "./rate-limit-headers.js";
import { serverWait } from "./server-wait.js";

async function paced(next: Send, exchange: Exchange, budget: Budget, now: () => number): Promise<Response> {
  const { operation, options } = exchange;
  await budget.enter(operation, options.signal);
  try {
    const response = await next(exchange);
    // A server may count what it refuses, so that the counts of a 429 tell nothing.
    if (response.status === 429) await budget.refused(serverWait(operation, response, now()));
    else budget.answered(readRateLimit(response.headers, now()));
    return response;
  } catch (error) {
    budget.failed(!(error instanceof ValidationError));
    throw error;
  }
}

/**
 * A layer that paces calls instead of letting them fail: a budget for each operation, from what the document declares
 * and what `X-RateLimit-*` and `RateLimit-*` headers tell. Inside a window calls go at once; then they wait, first come,
 * first served, until it is over. After a 429 all calls of that budget wait as long as the server asks. The 429 itself is
 * given back: `use: [retry(), limiter()]` sends it again. All calls of one client share the layer's budgets.
 */
/* @__NO_SIDE_EFFECTS__ */
export function limiter(options: LimiterOptions = {}): Layer {
  const { budget: nameOf = ({ id }) => id, clock = systemClock } = options;
  return (next) => {
    const budgets = new Map<string, Budget>();
    return (exchange) => {
      const { operation } = exchange;
      const name = nameOf(operation);
      const budget = budgets.get(name) ?? new Budget(operation.limit, options, clock);
      budgets.set(name, budget);
      return paced(next, exchange, budget, clock.now);
    };
  };
}
