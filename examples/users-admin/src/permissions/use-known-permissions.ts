import { useMemo } from "react";
import { useUserList } from "../users/use-user-list.ts";
import { type KnownPermissions, knownPermissions } from "./known-permissions.ts";

const nobody: readonly never[] = [];

/** What can be given, as far as the loaded users tell. */
export function useKnownPermissions(): KnownPermissions {
  const users = useUserList().data?.users ?? nobody;
  return useMemo(() => knownPermissions(users), [users]);
}
