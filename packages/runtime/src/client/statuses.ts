/**
 * Statuses of a success: every 2xx of IANA's registry. They are literals because TypeScript narrows a union on
 * literals only.
 */
export type SuccessStatus = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226;

/** IANA's 3xx. */
export type RedirectionStatus = 300 | 301 | 302 | 303 | 304 | 305 | 306 | 307 | 308;

/** IANA's 4xx, and unregistered ones that proxies and vendors send. */
// oxfmt-ignore
export type ClientErrorStatus =
  | 400 | 401 | 402 | 403 | 404 | 405 | 406 | 407 | 408 | 409 | 410 | 411 | 412 | 413 | 414 | 415 | 416 | 417 | 418
  | 419 | 420 | 421 | 422 | 423 | 424 | 425 | 426 | 428 | 429 | 430 | 431 | 440 | 444 | 449 | 450 | 451 | 460 | 463
  | 494 | 495 | 496 | 497 | 498 | 499;

/** IANA's 5xx, and unregistered ones that proxies and vendors send. */
// oxfmt-ignore
export type ServerErrorStatus =
  | 500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508 | 509 | 510 | 511 | 520 | 521 | 522 | 523 | 524 | 525 | 526
  | 527 | 529 | 530 | 561 | 598 | 599;

/**
 * Statuses that are no success. `0` is what a browser shows of a redirect under `redirect: "manual"`. A server may send
 * yet another number; it is passed on as it came.
 */
export type FailureStatus = 0 | RedirectionStatus | ClientErrorStatus | ServerErrorStatus;
