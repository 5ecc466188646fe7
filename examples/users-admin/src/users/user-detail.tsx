import { ApiError } from "@iam-users/client";
import type { UserV1 } from "@iam-users/types";
import { useState } from "react";
import { UserGroups } from "../groups/user-groups.tsx";
import { UserPermissions } from "../permissions/user-permissions.tsx";
import { hrefOf } from "../route.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Icon } from "../ui/icon.tsx";
import { SkeletonRows } from "../ui/skeleton-rows.tsx";
import { DeleteUserDialog } from "./delete-user-dialog.tsx";
import { UserHeader } from "./user-header.tsx";
import { useUser } from "./use-user.ts";

interface Props {
  readonly userId: string;
  readonly onDelete: (user: UserV1) => void;
}

/** All that is known of one user, and what can be done to them. */
export function UserDetail({ userId, onDelete }: Props) {
  const { data: user, error, isPending, isPlaceholderData, refetch } = useUser(userId);
  return (
    <section className="pane detail-pane" aria-label="User">
      <p className="detail-bar">
        <a className="button button-quiet" href={hrefOf({ page: "users", userId: undefined })} data-close-detail="">
          <Icon name="back" />
          All users
        </a>
      </p>
      {isPending && <SkeletonRows count={6} label="Loading the user" withAvatar />}
      {user ? (
        <UserBody user={user} isLoaded={!isPlaceholderData} onDelete={onDelete} />
      ) : (
        error instanceof ApiError &&
        error.status === 404 && (
          <EmptyState icon="users" title="There is no such user">
            <p>They may have been deleted.</p>
          </EmptyState>
        )
      )}
      {error && !(error instanceof ApiError && error.status === 404) && (
        <FailureNotice title="The user could not be loaded." error={error} onRetry={() => void refetch()} />
      )}
    </section>
  );
}

interface BodyProps {
  readonly user: UserV1;
  readonly isLoaded: boolean;
  readonly onDelete: (user: UserV1) => void;
}

function UserBody({ user, isLoaded, onDelete }: BodyProps) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <UserHeader user={user} />
      <UserPermissions user={user} isLoaded={isLoaded} />
      <UserGroups userId={user.id} />
      <footer className="detail-footer">
        <button type="button" className="button button-danger" onClick={() => setIsAsking(true)}>
          <Icon name="trash" />
          Delete user…
        </button>
      </footer>
      {isAsking && <DeleteUserDialog user={user} onClose={() => setIsAsking(false)} onConfirm={() => onDelete(user)} />}
    </>
  );
}
