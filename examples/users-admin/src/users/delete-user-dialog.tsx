import type { UserV1 } from "@iam-users/types";
import { Dialog } from "../ui/dialog.tsx";

interface Props {
  readonly user: UserV1;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asks before a user is deleted: it cannot be taken back. */
export const DeleteUserDialog = ({ user: { name, email }, onClose, onConfirm }: Props) => (
  <Dialog title={`Delete ${name}?`} onClose={onClose}>
    <p>
      {email} loses access to the workspace and every group. This cannot be taken back; they would have to be invited
      again.
    </p>
    <p className="actions actions-end">
      <button type="button" className="button" onClick={onClose}>
        Keep
      </button>
      <button type="button" className="button button-danger-solid" onClick={onConfirm}>
        Delete user
      </button>
    </p>
  </Dialog>
);
