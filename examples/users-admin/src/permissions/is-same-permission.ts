import type { PermissionInputV1 } from "@iam-users/types";

const keyOf = ({ roleId, resources }: PermissionInputV1): string =>
  JSON.stringify([roleId, resources.map(({ id }) => id)]);

/** Whether two permissions are of one role on the same resources. */
export const isSamePermission = (one: PermissionInputV1, other: PermissionInputV1): boolean =>
  keyOf(one) === keyOf(other);
