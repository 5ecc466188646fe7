import type { Layer, Send } from "../layer.js";
import { createBudget } from "./budget.js";
import type { LimiterOptions } from "./limiter-options.js";

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
    const budgets: Record<string, Send> = {};
    return (exchange) => {
      const { operation } = exchange;
      // A space stands before no name that every object has.
      const send = (budgets[` ${options.budget?.(operation) ?? operation.id}`] ??= createBudget(
        operation.limit,
        options,
        next,
      ));
      return send(exchange);
    };
  };
}
