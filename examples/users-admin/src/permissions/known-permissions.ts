import type { PermissionResourceV1, UserV1 } from "@iam-users/types";

export interface Role {
  readonly roleId: string;
  readonly roleName: string;
}

/** What can be given, as far as the page has seen it. */
export interface KnownPermissions {
  readonly roles: readonly Role[];
  readonly resources: readonly PermissionResourceV1[];
}

const byName = (one: Role, other: Role): number => one.roleName.localeCompare(other.roleName);

const byType = (one: PermissionResourceV1, other: PermissionResourceV1): number =>
  `${one.type} ${one.id}`.localeCompare(`${other.type} ${other.id}`);

/** The roles and resources that the users hold: the operations of this API list neither. */
export function knownPermissions(users: readonly UserV1[]): KnownPermissions {
  const held = users.flatMap(({ permissions = [] }) => permissions);
  const roles = new Map(held.map(({ roleId, roleName }) => [roleId, { roleId, roleName }]));
  const resources = new Map(
    held.flatMap((permission) => permission.resources).map((resource) => [resource.id, resource]),
  );
  return { roles: [...roles.values()].sort(byName), resources: [...resources.values()].sort(byType) };
}
