import { type RecordingFetch, recordingFetch } from "../support/recording-fetch.ts";
import "./chosen.ts";
import { docket } from "./docket.ts";

/** A recording `fetch` whose requests the judge looks at when the test is over. */
export function judgedFetch(reply?: () => Response | Promise<Response>): RecordingFetch {
  return recordingFetch(reply, (request) => docket.requests.push(request));
}
