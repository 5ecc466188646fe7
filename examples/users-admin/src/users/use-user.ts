import { useGetUser } from "@iam-users/react-query";
import type { GetUserOutput, UserV1 } from "@iam-users/types";
import { useUserList } from "./use-user-list.ts";

const userOf = ({ data }: GetUserOutput): UserV1 | undefined => data?.user;

/** One user. What the list knows of them stands in until the answer is there. */
export function useUser(userId: string) {
  const listed = useUserList().data?.users.find(({ id }) => id === userId);
  return useGetUser(
    { path: { userId } },
    { select: userOf, placeholderData: () => listed && { data: { user: listed } } },
  );
}
