import { formats as allFormats } from "../schema/formats/formats.js";
import { checkRequest } from "./check-request.js";
import { exactReply } from "./find-reply.js";
import { failure, invalid } from "./failure.js";
import { type FieldNotation, fieldName, fieldNotation } from "./field-name.js";
import type { InputProblem } from "./input-problem.js";
import { makeReport } from "./make-report.js";
import { missingCredentials } from "./missing-credentials.js";
import { MockMismatch } from "./mock-mismatch.js";
import type { MockContext } from "./mock-context.js";
import type { MockOperation } from "./mock-operation.js";
import type { MockSettings } from "./mock-settings.js";
import { parameterTable } from "./parameter-table.js";
import { printReport } from "./print-report.js";
import { type ReadRequest, readRequest, type RequestValues, valuesOf } from "./read-request.js";
import type { Settled } from "./settled.js";

/** Lets requests in, or says why not. */
export interface RequestGate {
  /** The refusal of a request without credentials. */
  readonly credentials: (request: Request, context: MockContext) => Settled | undefined;
  /** The values of a request, and its refusal where they are not as documented. */
  readonly read: (
    request: Request,
    path: Readonly<Record<string, string>>,
    context: MockContext,
  ) => Promise<{ readonly values: RequestValues; readonly refused?: Settled }>;
}

/** The gate of an operation, as strict as the settings say. */
export function requestGate(operation: MockOperation, settings: MockSettings): RequestGate {
  const { validate = "reply", strict = false, formats = allFormats, report = printReport } = settings;
  const table = parameterTable(operation.parameters ?? {});
  const notation = fieldNotation(invalid(operation, []).reply);

  /** Reports problems; the refusal where there is to be one. */
  const refuse = (request: Request, problems: readonly InputProblem[], refusal: () => Settled): Settled | undefined => {
    if (problems.length === 0 || validate === "off") return undefined;
    const told = makeReport("mismatch", operation, request, problems, notation);
    report(told);
    if (validate === "throw") throw new MockMismatch(told);
    return validate === "reply" ? refusal() : undefined;
  };

  const tellLiberal = (request: Request, { parameters }: ReadRequest): void => {
    if (validate === "off" || parameters.liberal.length === 0) return;
    const written = [...new Set(parameters.liberal)].map((name): InputProblem => {
      const parameter = name.slice("query.".length);
      return { place: "query", steps: [parameter], message: "is written otherwise in the document" };
    });
    report(makeReport("liberal", operation, request, written, notation));
  };

  return {
    credentials: (request, { cookie }) => {
      const problems = validate === "off" ? [] : missingCredentials(operation, request, cookie);
      return refuse(request, problems, () => failure(operation, [401], [{ message: wordsOf(problems) }]));
    },
    read: async (request, path, { cookie }) => {
      const read = await readRequest(operation, table, request, { path, strict, cookie });
      tellLiberal(request, read);
      const problems = validate === "off" ? [] : checkRequest(operation, read, { strict, formats });
      const refused = refuse(request, problems, () => refusalOf(operation, read, problems, notation));
      return { values: valuesOf(read), ...(refused !== undefined && { refused }) };
    },
  };
}

/** A failure tells no place of credentials: the message does. */
const wordsOf = (problems: readonly InputProblem[]): string =>
  problems.map(({ steps, message }) => `${steps.join(".")} ${message}`).join("; ");

/** 415 for a body of another type where that is documented; else the failure that names each field. */
function refusalOf(
  operation: MockOperation,
  { body }: ReadRequest,
  problems: readonly InputProblem[],
  notation: FieldNotation,
): Settled {
  const rows = problems.map((problem) => {
    const field = fieldName(problem, notation);
    return { field, message: `"${field}" ${problem.message}` };
  });
  const isUnsupported = body.unsupported === true && exactReply(operation.replies, 415) !== undefined;
  return isUnsupported ? failure(operation, [415], rows) : invalid(operation, rows);
}
