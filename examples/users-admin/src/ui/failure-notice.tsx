import { describeFailure } from "./describe-failure.ts";
import { Icon } from "./icon.tsx";

interface Props {
  /** What did not work. */
  readonly title: string;
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly onDismiss?: () => void;
}

/** An error, announced at once, with the way on. */
export const FailureNotice = ({ title, error, onRetry, onDismiss }: Props) => (
  <div className="failure" role="alert">
    <Icon name="alert" />
    <div>
      <p className="failure-title">{title}</p>
      <p>{describeFailure(error)}</p>
      <p className="actions">
        {onRetry && (
          <button type="button" className="button" onClick={onRetry}>
            <Icon name="refresh" />
            Try again
          </button>
        )}
        {onDismiss && (
          <button type="button" className="button button-quiet" onClick={onDismiss}>
            Dismiss
          </button>
        )}
      </p>
    </div>
  </div>
);
