import type { Check, Outcome, Result } from "./check.ts";

/**
 * Runs checks, in their order, some at a time.
 *
 * @param told - called as each ends
 * @returns the results in the order of the checks
 */
export async function runChecks(
  checks: readonly Check[],
  atATime: number,
  told: (result: Result) => void,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = checks.entries();
  const lane = async (): Promise<void> => {
    for (const [index, check] of queue) {
      const result = await runCheck(check);
      results[index] = result;
      told(result);
    }
  };
  await Promise.all(Array.from({ length: atATime }, lane));
  return results;
}

/** Runs one. */
export async function runCheck(check: Check): Promise<Result> {
  const start = performance.now();
  const outcome = await outcomeOf(check);
  const { name, of } = check;
  return { name, ...(of !== undefined && { of }), outcome, seconds: (performance.now() - start) / 1000 };
}

async function outcomeOf({ name, of, fix, run }: Check): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    return [{ where: of ?? name, what: error instanceof Error ? error.message : String(error), fix }];
  }
}
