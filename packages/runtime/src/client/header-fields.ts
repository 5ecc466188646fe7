/**
 * The headers of a request in the making: values by names in small letters. The platform's `Headers` costs several times as
 * much to make, to fill and to copy, and is made once, when the request is finished.
 */
export type HeaderFields = Record<string, string>;
