import { Icon } from "../ui/icon.tsx";

interface Props {
  readonly address: string;
  readonly onWithdraw: () => void;
}

/** One invitation, with the button that withdraws it. */
export const InviteRow = ({ address, onWithdraw }: Props) => (
  <li className="invite-row">
    <Icon name="mail" />
    <span className="invite-address">{address}</span>
    <button
      type="button"
      className="button button-icon"
      aria-label={`Withdraw the invitation of ${address}`}
      title="Withdraw"
      onClick={onWithdraw}
    >
      <Icon name="trash" />
    </button>
  </li>
);
