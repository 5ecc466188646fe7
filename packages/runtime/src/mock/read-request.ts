import type { Place } from "../parameters/parameter-error.js";
import { readParameters } from "../parameters/read-parameters.js";
import type { ParameterTable, ReadParameters } from "../parameters/read-parameters.js";
import type { MockOperation } from "./mock-operation.js";
import { type ReadBody, readBody } from "./read-body.js";

/** A request, taken apart. */
export interface ReadRequest {
  readonly parameters: ReadParameters;
  readonly body: ReadBody;
}

/** The parsed values of a request, by place. */
export type RequestValues = Readonly<Record<Place, Readonly<Record<string, unknown>>>> & { readonly body: unknown };

/** What a request is read with beside itself. */
export interface ReadingOptions {
  /** What stands for each variable of the path, not decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly strict: boolean;
  /** The cookies as a Cookie header has them, where the platform hides that header. */
  readonly cookie?: string | undefined;
}

/** Reads the parameters and the body of a request, whose own body stays unread. */
export async function readRequest(
  operation: MockOperation,
  table: ParameterTable,
  request: Request,
  { path, strict, cookie }: ReadingOptions,
): Promise<ReadRequest> {
  const parameters = readParameters(table, request, path, {
    strict,
    cookie: request.headers.get("cookie") ?? cookie,
  });
  const body = operation.body === undefined ? {} : await readBody(operation.body, request.clone());
  return { parameters, body };
}

export const valuesOf = ({ parameters, body }: ReadRequest): RequestValues => ({
  path: parameters.path,
  query: parameters.query,
  headers: parameters.headers,
  cookies: parameters.cookies,
  body: body.value,
});
