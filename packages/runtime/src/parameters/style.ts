import type { CookieStyle, HeaderStyle, PathStyle, QueryStyle } from "../client/styles/style.js";
import type { Pair } from "./pairs.js";
import type { Shape } from "./shape.js";

/** How a reader of a query treats what is not written in its style. */
export interface QueryReading {
  /** Reads nothing but the documented form. */
  readonly strict?: boolean | undefined;
  /** Is called when the parameter was written in another form. */
  readonly onLiberal?: (() => void) | undefined;
}

/**
 * A style of a path parameter, both ways.
 *
 * All readers take the parameter's name on the wire, what the place holds, and what to expect. They return the value in
 * the caller's form, `undefined` for one that is absent, and throw a ParameterError for a text that is not written in
 * the style. A text that is no number where one is expected is given back as it is.
 */
export interface PathParameter {
  readonly write: PathStyle;
  /** @param raw - what stands for the variable in the path, not decoded */
  readonly read: (name: string, raw: string | undefined, shape: Shape) => unknown;
}

/** A style of a query parameter, both ways. */
export interface QueryParameter {
  readonly write: QueryStyle;
  /** @param pairs - all of the query; those of the parameter are marked */
  readonly read: (name: string, pairs: readonly Pair[], shape: Shape, reading?: QueryReading) => unknown;
}

/** A style of a header parameter, both ways. */
export interface HeaderParameter {
  readonly write: HeaderStyle;
  /** @param text - the header's value */
  readonly read: (name: string, text: string | null | undefined, shape: Shape) => unknown;
}

/** A style of a cookie parameter, both ways. */
export interface CookieParameter {
  readonly write: CookieStyle;
  /** @param pairs - all of the Cookie header; those of the parameter are marked */
  readonly read: (name: string, pairs: readonly Pair[], shape: Shape) => unknown;
}
