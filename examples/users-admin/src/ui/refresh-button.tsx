import { Icon } from "./icon.tsx";

interface Props {
  /** What is asked for anew. */
  readonly label: string;
  readonly isBusy: boolean;
  readonly onRefresh: () => void;
}

/** Asks the API anew. */
export const RefreshButton = ({ label, isBusy, onRefresh }: Props) => (
  <button
    type="button"
    className={isBusy ? "button button-icon is-busy" : "button button-icon"}
    aria-label={label}
    title={label}
    onClick={onRefresh}
  >
    <Icon name="refresh" />
  </button>
);
