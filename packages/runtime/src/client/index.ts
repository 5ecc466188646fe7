export type { AuthScheme, AuthWriter } from "./auth/auth-scheme.js";
export { anyOf } from "./auth/any-of.js";
export { apiKey } from "./auth/api-key.js";
export { basic } from "./auth/basic.js";
export { bearer } from "./auth/bearer.js";
export { bearerToken } from "./auth/bearer-token.js";
export type { Credential, Login, Secret } from "./auth/credential.js";
export { bodyAs } from "./bodies/body-as.js";
export { bodyWithin } from "./bodies/body-within.js";
export { binary } from "./bodies/binary.js";
export type { Encoder } from "./bodies/encoder.js";
export type { Encodings } from "./bodies/encodings.js";
export { json } from "./bodies/json.js";
export { multipart } from "./bodies/multipart.js";
export { multipartWith } from "./bodies/multipart-with.js";
export { oneOfBodies } from "./bodies/one-of-bodies.js";
export { text } from "./bodies/text.js";
export { urlencoded } from "./bodies/urlencoded.js";
export { urlencodedWith } from "./bodies/urlencoded-with.js";
export type { CallOptions } from "./call-options.js";
export type { ClientOptions } from "./client-options.js";
export type { Client } from "./client.js";
export { createClient } from "./create-client.js";
export type { ApiInfo } from "./create-client.js";
export { fetchTransport } from "./fetch-transport.js";
export type { Exchange, Layer, Send } from "./layer.js";
export type { Clock } from "./layers/clock.js";
export { hooks } from "./layers/hooks.js";
export type { Hooks, OutgoingRequest } from "./layers/hooks.js";
export { limiter } from "./layers/limiter.js";
export type { LimiterOptions, RateLimitEvent } from "./layers/limiter-options.js";
export { refreshOn401 } from "./layers/refresh-on-401.js";
export type { RefreshOptions } from "./layers/refresh-on-401.js";
export { requestId } from "./layers/request-id.js";
export type { RequestIdOptions } from "./layers/request-id.js";
export { responseLimit } from "./layers/response-limit.js";
export type { ResponseLimitOptions } from "./layers/response-limit.js";
export { retry } from "./layers/retry.js";
export type { RetryOptions } from "./layers/retry-options.js";
export type { Members, ToldInBody } from "./layers/told-in-body.js";
export { openapiFetchTransport } from "./openapi-fetch-transport.js";
export { ApiError } from "./errors/api-error.js";
export { MismatchError } from "./errors/mismatch-error.js";
export { NetworkError } from "./errors/network-error.js";
export { OperationError } from "./errors/operation-error.js";
export { PageError } from "./errors/page-error.js";
export { ParseError } from "./errors/parse-error.js";
export type { RequestFailure } from "./errors/request-failure.js";
export { SizeError } from "./errors/size-error.js";
export { ValidationError } from "./errors/validation-error.js";
export type { HeaderValues } from "./header-values.js";
export type { Draft } from "./draft.js";
export { mediaType } from "./media-type.js";
export type { MediaType } from "./media-type.js";
export { versioned } from "./versioned.js";
export { oneOfTypes } from "./one-of-types.js";
export type { MediaTypeNames } from "./media-type-names.js";
export type { Operation, OperationData, OperationInfo, OperationInput } from "./operation.js";
export { all } from "./pages/all.js";
export { items } from "./pages/items.js";
export type { AllOptions, PageOptions } from "./pages/page-options.js";
export { pages } from "./pages/pages.js";
export type { ReadPage, SetCursor } from "./pages/paging.js";
export type { Reader, Reading } from "./reader.js";
export { orNothing } from "./readers/or-nothing.js";
export { readAny } from "./readers/read-any.js";
export { readAsked } from "./readers/read-asked.js";
export { readBlob } from "./readers/read-blob.js";
export { readByStatus } from "./readers/read-by-status.js";
export { readByType } from "./readers/read-by-type.js";
export { readEvents } from "./readers/read-events.js";
export { readJson } from "./readers/read-json.js";
export { readJsonLines } from "./readers/read-json-lines.js";
export { readJsonSequence } from "./readers/read-json-sequence.js";
export { readNothing } from "./readers/read-nothing.js";
export { readText } from "./readers/read-text.js";
export type { ServerSentEvent } from "./readers/server-sent-event.js";
export { inCookie } from "./request/in-cookie.js";
export { inHeader } from "./request/in-header.js";
export { inPath } from "./request/in-path.js";
export { inQuery } from "./request/in-query.js";
export type { RequestWriter } from "./request/request-writer.js";
export { unversioned } from "./request/unversioned.js";
export type { Failed, Ok, OkBody, Result } from "./result.js";
export type {
  ClientErrorStatus,
  FailureStatus,
  RedirectionStatus,
  ServerErrorStatus,
  SuccessStatus,
} from "./statuses.js";
export { cookie, cookieExploded, cookieJson } from "./styles/cookie-styles.js";
export { header, headerExploded, headerJson } from "./styles/header-styles.js";
export {
  label,
  labelExploded,
  matrix,
  matrixExploded,
  pathJson,
  simple,
  simpleExploded,
  simpleText,
} from "./styles/path-styles.js";
export {
  deepObject,
  dotted,
  form,
  formJoined,
  pipeDelimited,
  queryJson,
  spaceDelimited,
} from "./styles/query-styles.js";
export { reserved } from "./styles/reserved.js";
export { sized } from "./styles/sized.js";
export { serverTemplate } from "./server-template.js";
export { serverUrl } from "./server-url.js";
export type { ServerOptions } from "./server-url.js";
export type { Server, ServerTemplate, ServerValues, ServerVariable, Servers } from "./servers.js";
export type { CookieStyle, Encode, HeaderStyle, PathStyle, QueryStyle } from "./styles/style.js";
export type { FetchFunction, Transport, WireInit, WireRequest } from "./transport.js";
export { unwrap } from "./unwrap.js";
export { unwrapMember } from "./unwrap-member.js";
export type { Member } from "./unwrap-member.js";
export type { Validation } from "./validation.js";
