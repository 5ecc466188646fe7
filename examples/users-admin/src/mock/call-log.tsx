import type { MockState } from "./mock.ts";

const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url);
  return pathname.replace(/\/([\w-]{6})[\w-]{10,}/, "/$1…") + decodeURIComponent(search);
};

/** The last calls that the page has made, as they went out. */
export const CallLog = ({ calls }: Pick<MockState, "calls">) => (
  <div className="call-log">
    <h3>Last calls</h3>
    {calls.length === 0 ? (
      <p className="nothing">None yet.</p>
    ) : (
      <ol>
        {calls.map(({ method, url, status }, at) => (
          <li key={at}>
            <span className="call-method">{method}</span> <span className="call-path">{pathOf(url)}</span>{" "}
            <span className={status < 400 ? "call-status" : "call-status is-failed"}>{status}</span>
          </li>
        ))}
      </ol>
    )}
  </div>
);
