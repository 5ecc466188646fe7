export { overMutation } from "./over-mutation.js";
export type { UseApiInfiniteOptions } from "./use-api-infinite-options.js";
export type { UseApiMutationOptions } from "./use-api-mutation-options.js";
export type { UseApiQueryOptions } from "./use-api-query-options.js";
export type { UseApiSuspenseInfiniteOptions } from "./use-api-suspense-infinite-options.js";
export type { UseApiSuspenseOptions } from "./use-api-suspense-options.js";
