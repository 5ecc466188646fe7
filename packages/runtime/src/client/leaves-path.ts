/**
 * Finds paths, with a query or without, that have a segment which is a step to another one: `.` and `..`, also with dots
 * written `%2e` (WHATWG URL §4.1).
 */
export const leavesPath: RegExp = /\/(\.|%2e){1,2}([/?]|$)/i;
