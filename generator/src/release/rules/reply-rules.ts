import type { ReplyKind } from "./kind.ts";
import { M, type Rules, m, n, p } from "./rule.ts";

/** Rules for statuses, media types and headers. */
export const REPLY_RULES: Readonly<Record<ReplyKind, Rules>> = {
  "success-status-changed": {
    any: {
      row: 27,
      bumps: [M, M, p, M],
      wire: "may fail",
      sentence: "{it} answers {now} instead of {was}",
      mock: "{it} answers {now} by `.{name}()`; the helper for {was} is gone",
      firm: ["client"],
      reason: "Types and mocks are keyed by status; who compares the status of a call finds another one.",
    },
  },
  "success-body-added": {
    any: {
      row: 28,
      bumps: [M, m, m, M],
      wire: "may fail",
      sentence: "{it} is there, where no body was",
      reason: "What was always empty is not; a mock that answers nothing is no longer right.",
    },
  },
  "success-body-removed": {
    any: {
      row: 28,
      bumps: [M, M, M, M],
      wire: "fails",
      sentence: "{it} is gone: the answer has no body",
      firm: ["client", "react-query"],
      reason: "Who reads the body finds none; the compiler may say nothing about it.",
    },
  },
  "success-added": {
    any: {
      row: 22,
      bumps: [M, M, M, m],
      wire: "may fail",
      sentence: "{it} may also answer {now}, with another body",
      reason: "The union of bodies of a success has one more member.",
    },
  },
  "success-added-same-body": {
    any: {
      row: 29,
      bumps: [m, m, m, m],
      wire: "works",
      sentence: "{it} may also answer {now}, with the same body",
      reason: "The body is one that callers read already.",
    },
  },
  "success-removed": {
    any: {
      row: 31,
      bumps: [M, M, M, M],
      wire: "may fail",
      sentence: "{it} no longer answers {was}",
      reason: "Types and mocks are keyed by status, and the union of bodies loses a member that code may name.",
    },
  },
  "failure-added-known": {
    any: {
      row: 29,
      bumps: [m, m, m, m],
      wire: "works",
      sentence: "{it} may fail with {now}, with no body that callers do not read already",
      reason: "The body is one that callers read already.",
    },
  },
  "failure-added-new": {
    any: {
      row: 30,
      bumps: [m, M, M, m],
      wire: "works",
      sentence: "{it} may fail with {now}, with a body of its own",
      reason:
        "The union of the bodies of failures has one more member, so reading what all had in common no longer compiles.",
    },
  },
  "failure-removed": {
    any: {
      row: 31,
      bumps: [M, M, M, M],
      wire: "works",
      sentence: "{it} is no longer documented to fail with {was}",
      reason:
        "Types and mocks are keyed by status, and the body of a status that is no longer documented is unknown to who narrowed to it.",
    },
  },
  "failure-generalized": {
    any: {
      row: 31,
      bumps: [M, p, p, M],
      wire: "works",
      sentence: "{it} is documented to fail with {now} where it was with {was}, and the same body",
      reason: "Types and mocks are keyed by status; a client reads the body as before.",
    },
  },
  "empty-reply-removed": {
    any: {
      row: 31,
      bumps: [M, m, m, M],
      wire: "works",
      sentence: "{it} is no longer documented to answer {was}",
      reason: "Types and mocks are keyed by status; a client has no body to lose.",
    },
  },
  "failure-body-added": {
    any: {
      row: 30,
      bumps: [m, M, M, m],
      wire: "works",
      sentence: "{it} is there, where no body was",
      reason: "The union of the bodies of failures has one more member.",
    },
  },
  "failure-body-removed": {
    any: {
      row: 28,
      bumps: [M, M, M, M],
      wire: "may fail",
      sentence: "{it} is gone: the answer has no body",
      reason: "Who reads the body finds none.",
    },
  },
  "reply-renamed": {
    any: {
      row: 3,
      bumps: [n, n, n, M],
      wire: "works",
      sentence: "{it} is made by `{now}` instead of `{was}`",
      reason: "The helper of a mock carries the name of the reply.",
    },
  },
  "retry-after-changed": {
    any: {
      row: 41,
      bumps: [n, p, p, p],
      wire: "works",
      sentence: "how long to wait after {it} is found elsewhere",
      reason: "What waits is other data; nothing new can be written.",
    },
  },
  "reply-field-added": {
    any: {
      row: 17,
      bumps: [n, n, n, m],
      wire: "works",
      sentence: "{it} takes `{name}` where a reply is made",
      reason: "More can be written in a mock.",
    },
  },
  "reply-field-removed": {
    any: {
      row: 19,
      bumps: [n, n, n, M],
      wire: "works",
      sentence: "{it} no longer takes `{name}` as it did where a reply is made",
      reason: "The helper of a mock takes one fact less, or takes it as another type.",
    },
  },
  "example-name-added": {
    any: {
      row: 42,
      bumps: [n, n, n, m],
      wire: "works",
      sentence: "{it} has an example `{name}`",
      reason: "One more example that a mock can answer with.",
    },
  },
  "example-name-removed": {
    any: {
      row: 42,
      bumps: [n, n, n, M],
      wire: "works",
      sentence: "{it} no longer has an example `{name}`",
      reason: "A mock names its examples: who answers with this one no longer compiles.",
    },
  },
  "media-added": {
    request: {
      row: 32,
      bumps: [m, m, m, m],
      wire: "works",
      sentence: "{it} can be sent as `{now}`",
      reason: "One more to choose.",
    },
    response: {
      row: 32,
      bumps: [m, m, m, m],
      wire: "works",
      sentence: "{it} can be asked for as `{now}`",
      reason: "One more to choose; what is asked for by default is the same.",
    },
  },
  "media-added-new": {
    request: {
      row: 32,
      bumps: [m, m, m, M],
      wire: "works",
      sentence: "{it} can be sent as `{now}`, which is of another type",
      mock: "{it} may be of the type of `{now}` where a mock reads it",
      reason: "One more to choose; a mock that reads the body has to tell the types apart.",
    },
    response: {
      row: 32,
      bumps: [m, m, m, m],
      wire: "works",
      sentence: "{it} can be asked for as `{now}`, which is of another type",
      reason: "One more to choose; what is asked for by default is the same.",
    },
  },
  "media-added-preferred": {
    any: {
      row: 32,
      bumps: [M, M, M, m],
      wire: "works",
      sentence: "{it} comes as `{now}` unless something else is asked for",
      reason: "JSON is asked for where there is any, so what callers read is of another type.",
    },
  },
  "media-removed": {
    request: {
      row: 32,
      bumps: [M, M, p, M],
      wire: "fails",
      sentence: "{it} can no longer be sent as `{was}`",
      firm: ["client"],
      reason: "An old client may send what is no longer read; types are keyed by the media type.",
    },
    response: {
      row: 32,
      bumps: [M, M, p, M],
      wire: "fails",
      sentence: "{it} no longer comes as `{was}`",
      firm: ["client"],
      reason: "An old client may ask for what no longer comes; types are keyed by the media type.",
    },
  },
  "media-replaced": {
    request: {
      row: 32,
      bumps: [M, M, M, M],
      wire: "fails",
      sentence: "{it} is sent as `{now}` instead of `{was}`",
      firm: ["client", "react-query"],
      reason: "An old client sends what is no longer read.",
    },
    response: {
      row: 32,
      bumps: [M, M, M, M],
      wire: "fails",
      sentence: "{it} comes as `{now}` instead of `{was}`",
      firm: ["client", "react-query"],
      reason: "An old client asks for what no longer comes.",
    },
  },
  "header-added": {
    any: {
      row: 33,
      bumps: [m, m, n, m],
      wire: "works",
      sentence: "the header `{name}` of {it} is new",
      reason: "More can be read.",
    },
  },
  "header-removed": {
    any: {
      row: 33,
      bumps: [M, p, p, p],
      wire: "may fail",
      sentence: "the header `{name}` of {it} is gone",
      reason: "The types name it; a client reads headers by text.",
    },
  },
  "header-became-optional": {
    any: {
      row: 33,
      bumps: [M, p, n, p],
      wire: "may fail",
      sentence: "{it} may be missing",
      reason: "The types say that it is there; a client reads headers by text.",
    },
  },
  "header-became-required": {
    any: {
      row: 33,
      bumps: [m, p, n, p],
      wire: "works",
      sentence: "{it} is always there",
      reason: "More is known of what is read.",
    },
  },
};
