/** A library of hooks over TanStack Query's core. */
export interface QueryAdapter {
  /** Where its types come from: it exports all of the core's, and a second copy of the core has other tags of keys. */
  readonly module: string;
}

export const REACT: QueryAdapter = { module: "@tanstack/react-query" };
export const VUE: QueryAdapter = { module: "@tanstack/vue-query" };
