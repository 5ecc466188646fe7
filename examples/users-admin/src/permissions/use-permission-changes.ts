import {
  addPermissionsToUserOptimistic,
  getUserOptions,
  replacePermissionsForUserOptimistic,
  useAddPermissionsToUser,
  useIamUsersClient,
  useReplacePermissionsForUser,
} from "@iam-users/react-query";
import type { PermissionInputV1, PermissionV1 } from "@iam-users/types";
import type { Role } from "./known-permissions.ts";
import { withPermissions } from "./with-permissions.ts";

/**
 * Adds and replaces the permissions of one user. The page shows the result at once, by the generated optimistic updates; a
 * failure takes it back.
 */
export function usePermissionChanges(userId: string, roles: readonly Role[]) {
  const client = useIamUsersClient();
  const path = { userId };
  const { queryKey } = getUserOptions(client, { path });

  const named = (permission: PermissionInputV1): PermissionV1 => ({
    ...permission,
    roleName: roles.find(({ roleId }) => roleId === permission.roleId)?.roleName ?? permission.roleId,
  });

  const add = useAddPermissionsToUser(
    addPermissionsToUserOptimistic(client, (queries, { body }) =>
      queries.setQueryData(queryKey, (user) =>
        withPermissions(user, (held) => [...held, ...body.permissions.map(named)]),
      ),
    ),
  );
  const replace = useReplacePermissionsForUser(
    replacePermissionsForUserOptimistic(client, (queries, { body }) =>
      queries.setQueryData(queryKey, (user) => withPermissions(user, () => body.permissions.map(named))),
    ),
  );

  return {
    isPending: add.isPending || replace.isPending,
    /** What is on its way to be added. */
    adding: add.isPending ? add.variables.body.permissions : [],
    failed: [add, replace].find(({ isError }) => isError)?.error,
    add: (permissions: PermissionInputV1[]) => {
      replace.reset();
      add.mutate({ path, body: { permissions } });
    },
    replace: (permissions: PermissionInputV1[]) => {
      add.reset();
      replace.mutate({ path, body: { permissions } });
    },
    retry: () => {
      if (add.isError) add.mutate(add.variables);
      if (replace.isError) replace.mutate(replace.variables);
    },
    dismiss: () => {
      add.reset();
      replace.reset();
    },
  };
}
