import type { UserV1 } from "@iam-users/types";
import { hrefOf } from "../route.ts";
import { Avatar } from "../ui/avatar.tsx";
import { userRowId } from "./user-row-id.ts";

const summary = ({ permissions = [] }: UserV1): string => {
  const [first, ...others] = [...new Set(permissions.map(({ roleName }) => roleName))];
  if (first === undefined) return "No permissions";
  return others.length === 0 ? first : `${first} +${others.length}`;
};

/** One user of the list: a link to all that is known of them. */
export const UserRow = ({ user, isChosen }: { readonly user: UserV1; readonly isChosen: boolean }) => (
  <li>
    <a
      id={userRowId(user.id)}
      className="user-row"
      href={hrefOf({ page: "users", userId: user.id })}
      aria-current={isChosen ? "true" : undefined}
    >
      <Avatar name={user.name} />
      <span className="user-row-name">{user.name}</span>
      <span className="user-row-email">{user.email}</span>
      <span className="user-row-role">{summary(user)}</span>
    </a>
  </li>
);
