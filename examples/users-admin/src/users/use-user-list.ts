import { useListUsersInfinite } from "@iam-users/react-query";
import type { ListUsersInput, ListUsersOutput, UserV1 } from "@iam-users/types";
import type { InfiniteData } from "@tanstack/react-query";

/** Everyone, fifty at a time. */
const everyone: ListUsersInput = { query: { pagination: { count: 50 } } };

/** What is loaded of the list. */
export interface UserList {
  readonly users: readonly UserV1[];
  /** How many there are; absent where the API does not tell. */
  readonly total: number | undefined;
}

const flatten = ({ pages }: InfiniteData<ListUsersOutput, string | undefined>): UserList => ({
  users: pages.flatMap(({ data }) => data?.users ?? []),
  total: pages.at(-1)?.data?.pagination.totalEntries,
});

/** The users that are loaded, page after page, as one list. All components that use it share one query. */
export const useUserList = () => useListUsersInfinite(everyone, { select: flatten });
