/**
 * Whether a path is not what a URL parser would leave as it is: not from its first slash on, with characters that end a
 * path or stand for a slash, or with a segment that is a step to another one, `.` and `..`, also with dots written `%2e`
 * (WHATWG URL §4.1).
 */
export const leavesPath = (path: string): boolean => /^(?!\/)|[^!-~]|[?#\\]|\/(\.|%2e){1,2}(\/|$)/i.test(path);
