import type { Fault } from "../fault.ts";

const parameters = "packages/runtime/src/parameters";
const inReading = { regenerated: false, first: "mock/handlers.test.ts" } as const;
const ofOthers = { regenerated: false, first: "mock/other-clients.test.ts" } as const;

/** Mistakes in what reads the parameters of a request. */
export const parameterFaults: readonly Fault[] = [
  {
    ...inReading,
    title: "integers are read as text",
    file: `${parameters}/scalar-of.ts`,
    text: 'const isInteger = scalars.includes("integer");',
    by: "const isInteger = false;",
  },
  {
    ...ofOthers,
    title: "a plus in a query is a plus",
    file: `${parameters}/decode.ts`,
    text: 'decode(raw.replaceAll("+", " "))',
    by: "decode(raw)",
  },
  {
    ...inReading,
    title: "brackets are read when nothing but the documented form may be",
    file: `${parameters}/query-parameters.ts`,
    text: "  if (strict === true) return;\n",
    by: "",
  },
  {
    ...inReading,
    title: "brackets instead of dots are not told of",
    file: `${parameters}/query-parameters.ts`,
    text: 'if (strict !== true && rests.some((rest) => rest.includes("["))) onLiberal?.();',
    by: "",
  },
  {
    ...inReading,
    title: "dotted names are read by their first dot only",
    file: `${parameters}/query-parameters.ts`,
    text: 'rest.startsWith(".") ? rest.slice(1).split(".") : undefined;',
    by: 'rest.startsWith(".") ? [rest] : undefined;',
  },
  {
    ...ofOthers,
    title: "path values are not decoded",
    file: `${parameters}/path-parameters.ts`,
    text: 'const commas: Delimited = { split: (raw) => raw.split(","), decode };',
    by: 'const commas: Delimited = { split: (raw) => raw.split(","), decode: (raw) => raw };',
  },
  {
    ...ofOthers,
    title: "a comma always makes a list",
    file: `${parameters}/delimited.ts`,
    text: "return isOnlySingle || (scalars",
    by: "return (scalars",
  },
  {
    ...inReading,
    title: "a list of one is no list",
    file: `${parameters}/branch.ts`,
    text: "others.length === 0 && (scalars.length > 0 || items.length === 0)",
    by: "others.length === 0",
    first: "contract/round-trip.test.ts",
  },
  {
    ...ofOthers,
    title: "what cannot be decoded is no error",
    file: `${parameters}/decode.ts`,
    text: 'throw new Refusal("has broken percent-encoding");',
    by: "return raw;",
  },
  {
    ...ofOthers,
    title: "a value ends at its second equals sign",
    file: `${parameters}/pairs.ts`,
    text: "part.slice(end + 1)]",
    by: 'part.split("=")[1] ?? ""]',
  },
];
