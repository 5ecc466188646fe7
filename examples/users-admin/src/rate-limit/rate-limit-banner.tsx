import { useSyncExternalStore } from "react";
import { Icon } from "../ui/icon.tsx";
import type { Hold, RateLimit } from "./rate-limit.ts";
import { useSecondsUntil } from "./use-seconds-until.ts";

/**
 * Tells that calls are held back, and counts down. A screen reader hears of it once, at the beginning and at the end: the
 * countdown itself is a timer, which is not announced as it changes.
 */
export function RateLimitBanner({ rateLimit }: { readonly rateLimit: RateLimit }) {
  const hold = useSyncExternalStore(rateLimit.subscribe, rateLimit.hold);
  return (
    <>
      {hold && <Countdown key={hold.until} hold={hold} />}
      <p className="visually-hidden" role="status">
        {hold &&
          `Rate limit reached. Calls go on in ${Math.ceil((hold.until - hold.from) / 1000)} seconds, by themselves.`}
      </p>
    </>
  );
}

function Countdown({ hold }: { readonly hold: Hold }) {
  const seconds = useSecondsUntil(hold.until);
  const whole = Math.ceil((hold.until - hold.from) / 1000);
  return (
    <div className="rate-limit">
      <Icon name="clock" />
      <p>
        <strong>Rate limit reached.</strong> <code>{hold.operation}</code> goes on by itself in{" "}
        <span role="timer" className="numbers">
          {seconds} s
        </span>
        .
      </p>
      <progress aria-label="Time waited" max={whole} value={whole - seconds} />
    </div>
  );
}
