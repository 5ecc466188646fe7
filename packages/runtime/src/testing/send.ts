import {
  type CallOptions,
  type ClientOptions,
  type Operation,
  type OperationInput,
  type Result,
  createClient,
  openapiFetchTransport as transport,
} from "../client/index.js";
import { recorder } from "./recorder.js";

/** What a test may vary about a call. */
export interface Variation {
  readonly client?: ClientOptions<string>;
  readonly call?: CallOptions<string>;
  readonly answer?: () => Response | Promise<Response>;
}

/** A POST of a made-up API with what is given to it. */
export const operation = (members: Partial<Operation<Result>> = {}): Operation<Result> => ({
  id: "probe",
  method: "POST",
  path: "/probe",
  request: [],
  ...members,
});

/** Calls a made-up operation on a recorder. */
export async function send(
  members: Partial<Operation<Result>>,
  input?: OperationInput,
  { client, call, answer }: Variation = {},
): Promise<{ readonly request: Request; readonly result: Result }> {
  const { fetch, only } = recorder(answer);
  const probe = createClient<"probe", string>(
    { id: "probe", baseUrl: "https://api.example.com/v1/", transport },
    { fetch, ...client },
  );
  const result = await probe.call(operation(members), input, call);
  return { request: only(), result };
}
