import type { IncomingMessage, ServerResponse } from "node:http";
import { type RecordingServer, recordingServer } from "../support/recording-server.ts";
import "./chosen.ts";
import { docket } from "./docket.ts";

/** A recording server whose requests the judge looks at when the test is over. */
export function judgedServer(
  answer?: (response: ServerResponse, request: IncomingMessage) => void,
): Promise<RecordingServer> {
  return recordingServer(answer, (request) => docket.requests.push(request));
}
