import type { GetUserOutput, PermissionV1 } from "@iam-users/types";

/** What `getUser` answers, with other permissions; for the cache, which may not have it. */
export function withPermissions(
  output: GetUserOutput | undefined,
  change: (held: readonly PermissionV1[]) => PermissionV1[],
): GetUserOutput | undefined {
  if (output?.data === undefined) return output;
  const { user } = output.data;
  return { ...output, data: { ...output.data, user: { ...user, permissions: change(user.permissions ?? []) } } };
}
