import type { UserV1 } from "@iam-users/types";
import { useEffect, useRef, useState } from "react";
import { hrefOf } from "../route.ts";
import { Announcement } from "../ui/announcement.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { useDeleteUser } from "./use-delete-user.ts";
import { UserDetail } from "./user-detail.tsx";
import { UserPane } from "./user-pane.tsx";
import { userRowId } from "./user-row-id.ts";

/** The users: a list, and beside it the one who is chosen. */
export function UsersPage({ userId }: { readonly userId: string | undefined }) {
  const [doomed, setDoomed] = useState<UserV1>();
  const deletion = useDeleteUser();
  useFocusReturn(userId, doomed?.id);

  const remove = (user: UserV1): void => {
    setDoomed(user);
    deletion.mutate({ query: { userIds: [user.id] } });
    window.location.hash = hrefOf({ page: "users", userId: undefined });
  };
  const name = doomed?.name ?? "The user";

  return (
    <div className={userId === undefined ? "panes" : "panes has-detail"}>
      <Announcement text={deletion.isSuccess ? `${name} was deleted` : undefined} />
      {deletion.isError && doomed && (
        <div className="pane-notice">
          <FailureNotice
            title={`${name} was not deleted.`}
            error={deletion.error}
            onRetry={() => remove(doomed)}
            onDismiss={deletion.reset}
          />
        </div>
      )}
      <UserPane chosen={userId} />
      {userId === undefined ? (
        <div className="pane detail-pane detail-none">
          <EmptyState icon="users" title="Nobody is chosen">
            <p>Choose a user to see their permissions and groups.</p>
          </EmptyState>
        </div>
      ) : (
        <UserDetail key={userId} userId={userId} onDelete={remove} />
      )}
    </div>
  );
}

/** Gives the focus back to the row of the user whose detail is closed; to the heading where that row goes away. */
function useFocusReturn(userId: string | undefined, doomedId: string | undefined): void {
  const before = useRef(userId);
  useEffect(() => {
    const closed = before.current;
    before.current = userId;
    if (userId !== undefined || closed === undefined) return;
    const row = closed === doomedId ? null : document.getElementById(userRowId(closed));
    (row ?? document.getElementById("users-heading"))?.focus();
  }, [userId, doomedId]);
}
