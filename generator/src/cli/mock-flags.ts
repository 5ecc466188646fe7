import { parseArgs } from "node:util";
import { SpecloomError } from "../diagnostics.ts";
import { type MockOptions, VALIDATIONS } from "../mock/mock-options.ts";

const OPTIONS = {
  config: { type: "string" },
  spec: { type: "string" },
  overlay: { type: "string", multiple: true },
  tag: { type: "string", multiple: true },
  "allow-ref": { type: "string", multiple: true },
  port: { type: "string" },
  host: { type: "string" },
  state: { type: "boolean" },
  seed: { type: "string" },
  validate: { type: "string" },
  strict: { type: "boolean" },
  "rate-limit": { type: "boolean" },
  latency: { type: "string" },
  json: { type: "boolean" },
} as const;

type Flags = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>["values"];

/** What the command line of `specloom mock` says, checked and filled in. */
export interface MockFlags {
  /** As they were given; what is left out is the configuration's to say. */
  readonly source: Pick<Flags, "config" | "spec" | "overlay" | "tag" | "allow-ref">;
  readonly place: { readonly host: string; readonly port: number };
  readonly options: MockOptions;
  readonly json: boolean;
}

const PORT = 4010;
const LAST_PORT = 65_535;
/** What a timer can wait at most, in milliseconds. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** Reads the command line; throws a `SpecloomError` (`E_USAGE`). */
export function mockFlags(args: readonly string[]): MockFlags {
  const { port, host = "127.0.0.1", state, seed = "0", validate, strict, latency, json, ...flags } = parse(args);
  const { "rate-limit": rateLimit, ...source } = flags;
  return {
    source,
    place: { host, port: wholeNumber("port", port, PORT, LAST_PORT) },
    options: {
      validate: validationOf(validate),
      strict: strict === true,
      state: state === true,
      seed,
      rateLimit: rateLimit === true,
      latency: wholeNumber("latency", latency, 0, LONGEST_WAIT),
    },
    json: json === true,
  };
}

/** Refuses a command line of `specloom mock`. */
export function refuseUsage(message: string, fix: string = "see the options: specloom mock --help"): never {
  throw new SpecloomError({ code: "E_USAGE", message, fix });
}

function parse(args: readonly string[]): Flags {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    return refuseUsage(error instanceof Error ? (error.message.split(". To specify")[0] ?? "") : String(error));
  }
}

function wholeNumber(flag: string, text: string | undefined, otherwise: number, most: number): number {
  if (text === undefined) return otherwise;
  if (/^\d{1,10}$/.test(text) && Number(text) <= most) return Number(text);
  return refuseUsage(`--${flag} ${JSON.stringify(text)} is no whole number from 0 to ${most}`);
}

function validationOf(text: string = "reply"): MockOptions["validate"] {
  const found = VALIDATIONS.find((one) => one === text);
  return found ?? refuseUsage(`--validate ${JSON.stringify(text)} is none of ${VALIDATIONS.join(", ")}`);
}
