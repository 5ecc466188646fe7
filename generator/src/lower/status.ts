import type { Status } from "../model.ts";

/** A key of the Responses Object (OpenAPI 3.1 section 4.8.16): a code, a range (`4XX`) or `default`; undefined for anything else. */
export function parseStatus(key: string): Status | undefined {
  if (key === "default") return "default";
  if (/^[1-5]\d\d$/.test(key)) return { code: Number(key) };
  const range = /^([1-5])XX$/i.exec(key)?.[1];
  return range === undefined ? undefined : { range: Number(range) as 1 | 2 | 3 | 4 | 5 };
}

/** Numbers first, then ranges, then `default`. */
export function compareStatus(a: Status, b: Status): number {
  return rank(a) - rank(b);
}

function rank(status: Status): number {
  if (status === "default") return 9999;
  return "code" in status ? status.code : 1000 + status.range;
}

/** What a reply is called where nothing else names it: the reason phrase of RFC 9110 section 15, in camelCase. */
export function statusName(status: Status): string {
  if (status === "default") return "unexpected";
  if ("range" in status) return RANGE_NAMES[status.range];
  return CODE_NAMES[status.code] ?? `status${status.code}`;
}

const RANGE_NAMES = {
  1: "informational",
  2: "successful",
  3: "redirection",
  4: "clientError",
  5: "serverError",
} as const;

const CODE_NAMES: Readonly<Record<number, string>> = {
  100: "continue",
  101: "switchingProtocols",
  103: "earlyHints",
  200: "ok",
  201: "created",
  202: "accepted",
  203: "nonAuthoritativeInformation",
  204: "noContent",
  205: "resetContent",
  206: "partialContent",
  207: "multiStatus",
  300: "multipleChoices",
  301: "movedPermanently",
  302: "found",
  303: "seeOther",
  304: "notModified",
  307: "temporaryRedirect",
  308: "permanentRedirect",
  400: "badRequest",
  401: "unauthorized",
  402: "paymentRequired",
  403: "forbidden",
  404: "notFound",
  405: "methodNotAllowed",
  406: "notAcceptable",
  407: "proxyAuthenticationRequired",
  408: "requestTimeout",
  409: "conflict",
  410: "gone",
  411: "lengthRequired",
  412: "preconditionFailed",
  413: "contentTooLarge",
  414: "uriTooLong",
  415: "unsupportedMediaType",
  416: "rangeNotSatisfiable",
  417: "expectationFailed",
  418: "teapot",
  421: "misdirectedRequest",
  422: "unprocessableContent",
  423: "locked",
  424: "failedDependency",
  425: "tooEarly",
  426: "upgradeRequired",
  428: "preconditionRequired",
  429: "tooManyRequests",
  431: "requestHeaderFieldsTooLarge",
  451: "unavailableForLegalReasons",
  500: "internalServerError",
  501: "notImplemented",
  502: "badGateway",
  503: "serviceUnavailable",
  504: "gatewayTimeout",
  505: "httpVersionNotSupported",
  507: "insufficientStorage",
  508: "loopDetected",
  511: "networkAuthenticationRequired",
};
