import type { RequestKind } from "./kind.ts";
import { M, type Rules, m, n, p } from "./rule.ts";

/** Rules for parameters and request bodies, but for what their schemas say. */
export const REQUEST_RULES: Readonly<Record<RequestKind, Rules>> = {
  "parameter-added-optional": {
    any: {
      row: 9,
      bumps: [m, m, m, p],
      wire: "works",
      sentence: "{it} can be given",
      reason: "More can be written.",
    },
  },
  "parameter-added-required": {
    any: {
      row: 10,
      bumps: [M, M, M, p],
      wire: "fails",
      sentence: "{it} must be given",
      firm: ["client", "react-query"],
      reason: "Calls that leave it out no longer compile, and the server refuses them. A default does not help.",
    },
  },
  "parameter-became-required": {
    any: {
      row: 11,
      bumps: [M, M, M, p],
      wire: "fails",
      sentence: "{it} must be given",
      firm: ["client", "react-query"],
      reason: "Calls that leave it out no longer compile, and the server refuses them.",
    },
  },
  "parameter-became-optional": {
    any: {
      row: 12,
      bumps: [m, m, m, p],
      wire: "works",
      sentence: "{it} can be left out",
      reason: "Less must be written.",
    },
  },
  "parameter-removed": {
    any: {
      row: 13,
      bumps: [M, M, M, p],
      wire: "may fail",
      sentence: "{it} can no longer be given",
      reason: "Who gives it no longer compiles, and the server may ignore or refuse it.",
    },
  },
  "serialization-changed": {
    any: {
      row: 36,
      bumps: [n, M, M, p],
      wire: "fails",
      sentence: "{it} is written as {now} instead of {was}",
      firm: ["client", "react-query"],
      reason: "No compiler sees it: an old client writes what the server no longer reads.",
    },
  },
  "body-added-optional": {
    any: {
      row: 9,
      bumps: [m, m, m, m],
      wire: "works",
      sentence: "{it} can be given",
      reason: "More can be written.",
    },
  },
  "body-added-required": {
    any: {
      row: 10,
      bumps: [M, M, M, m],
      wire: "fails",
      sentence: "{it} must be given",
      firm: ["client", "react-query"],
      reason: "Calls that leave it out no longer compile, and the server refuses them.",
    },
  },
  "body-removed": {
    any: {
      row: 13,
      bumps: [M, M, M, M],
      wire: "may fail",
      sentence: "{it} can no longer be given",
      reason: "Who gives it no longer compiles.",
    },
  },
  "body-became-required": {
    any: {
      row: 11,
      bumps: [M, M, M, p],
      wire: "fails",
      sentence: "{it} must be given",
      firm: ["client", "react-query"],
      reason: "Calls that leave it out no longer compile, and the server refuses them.",
    },
  },
  "body-became-optional": {
    any: {
      row: 12,
      bumps: [m, m, m, M],
      wire: "works",
      sentence: "{it} can be left out",
      mock: "{it} may be undefined where a mock reads it",
      reason: "Less must be written; a mock that reads the body has to expect none.",
    },
  },
};
