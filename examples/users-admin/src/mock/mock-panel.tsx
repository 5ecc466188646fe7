import { useIsFetching, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { Announcement } from "../ui/announcement.tsx";
import { CallLog } from "./call-log.tsx";
import type { Interruption, Mock } from "./mock.ts";
import { useMockState } from "./use-mock-state.ts";

const latencies = [0, 300, 1000, 3000] as const;

/** Plays what may befall a call, so that a visitor sees every state of the page. */
export function MockPanel({ mock }: { readonly mock: Mock }) {
  const id = useId();
  const { latency, next, calls } = useMockState(mock);
  const queries = useQueryClient();
  const isFetching = useIsFetching() > 0;

  const toggle = (interruption: Interruption) => () =>
    mock.interruptNext(next === interruption ? undefined : interruption);
  const reset = (): void => {
    mock.reset();
    void queries.resetQueries();
  };

  return (
    <div className="mock-panel">
      <div className="field">
        <label htmlFor={id}>Every answer takes</label>
        <select id={id} value={latency} onChange={(event) => mock.setLatency(Number(event.target.value))}>
          {latencies.map((ms) => (
            <option key={ms} value={ms}>
              {ms === 0 ? "no time" : `${ms} ms`}
            </option>
          ))}
        </select>
      </div>
      <button type="button" className="button" aria-pressed={next === "rateLimit"} onClick={toggle("rateLimit")}>
        Rate-limit the next call
      </button>
      <button type="button" className="button" aria-pressed={next === "failure"} onClick={toggle("failure")}>
        Fail the next call
      </button>
      <button type="button" className="button" onClick={reset}>
        Reset data
      </button>
      <Announcement text={isFetching ? undefined : next && "The next call is going to be interrupted"} />
      <CallLog calls={calls} />
    </div>
  );
}
