import type { PermissionV1, UserV1 } from "@iam-users/types";
import { Announcement } from "../ui/announcement.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { isSamePermission } from "./is-same-permission.ts";
import { PermissionForm } from "./permission-form.tsx";
import { PermissionRow } from "./permission-row.tsx";
import { useKnownPermissions } from "./use-known-permissions.ts";
import { usePermissionChanges } from "./use-permission-changes.ts";

interface Props {
  readonly user: UserV1;
  /** Whether all of the user is there: until then nothing can be changed. */
  readonly isLoaded: boolean;
}

const sendable = ({ roleId, resources }: PermissionV1) => ({ roleId, resources });

/** What a user may do, and how that is changed. */
export function UserPermissions({ user: { id, permissions = [] }, isLoaded }: Props) {
  const known = useKnownPermissions();
  const changes = usePermissionChanges(id, known.roles);
  const isBusy = !isLoaded || changes.isPending;
  const remove = (permission: PermissionV1) => () =>
    changes.replace(permissions.filter((other) => other !== permission).map(sendable));
  return (
    <section aria-labelledby="permissions-heading">
      <header className="section-header">
        <h3 id="permissions-heading">Permissions</h3>
        <span className="count numbers">{permissions.length}</span>
      </header>
      <Announcement text={changes.isPending ? "Saving permissions" : `${permissions.length} permissions`} />
      {changes.failed && (
        <FailureNotice
          title="The change was taken back."
          error={changes.failed}
          onRetry={changes.retry}
          onDismiss={changes.dismiss}
        />
      )}
      {permissions.length > 0 ? (
        <ul className="permissions">
          {permissions.map((permission, at) => (
            <PermissionRow
              key={`${permission.roleId} ${at}`}
              permission={permission}
              isSaving={changes.adding.some((other) => isSamePermission(other, permission))}
              onRemove={isBusy ? undefined : remove(permission)}
            />
          ))}
        </ul>
      ) : (
        <p className="nothing">No permissions yet.</p>
      )}
      <PermissionForm
        known={known}
        held={permissions}
        isBusy={isBusy}
        onAdd={(permission) => changes.add([permission])}
        onReplace={(permission) => changes.replace([permission])}
      />
    </section>
  );
}
