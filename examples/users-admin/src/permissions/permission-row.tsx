import type { PermissionV1 } from "@iam-users/types";
import { Icon } from "../ui/icon.tsx";

interface Props {
  readonly permission: PermissionV1;
  readonly isSaving: boolean;
  readonly onRemove: (() => void) | undefined;
}

/** One permission: the role, what it is held on, and a button that takes it away. */
export const PermissionRow = ({ permission: { roleName, resources }, isSaving, onRemove }: Props) => (
  <li className={isSaving ? "permission is-saving" : "permission"}>
    <Icon name="shield" />
    <div>
      <p className="permission-role">
        {roleName}
        {isSaving && <span className="badge">Saving…</span>}
      </p>
      {resources.map(({ id, type }) => (
        <p key={id} className="permission-resource">
          {type.toLowerCase()} <code>{id}</code>
        </p>
      ))}
    </div>
    <button
      type="button"
      className="button button-icon"
      aria-label={`Remove ${roleName}, ${resources.map(({ id, type }) => `${type.toLowerCase()} ${id}`).join(", ")}`}
      title="Remove"
      aria-disabled={onRemove === undefined}
      onClick={onRemove}
    >
      <Icon name="close" />
    </button>
  </li>
);
