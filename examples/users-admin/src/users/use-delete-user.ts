import { deleteUsersOptimistic, iamUsersKeys, useDeleteUsers, useIamUsersClient } from "@iam-users/react-query";
import type { ListUsersOutput } from "@iam-users/types";
import type { InfiniteData } from "@tanstack/react-query";

type Pages = InfiniteData<ListUsersOutput, string | undefined>;

const without = (gone: readonly string[], { data, ...page }: ListUsersOutput): ListUsersOutput => ({
  ...page,
  ...(data && { data: { ...data, users: data.users.filter(({ id }) => !gone.includes(id)) } }),
});

/** Deletes users. They leave every list at once, by the generated optimistic update; a failure brings them back. */
export function useDeleteUser() {
  const client = useIamUsersClient();
  const lists = { queryKey: iamUsersKeys(client).listUsers("infinite") };
  return useDeleteUsers(
    deleteUsersOptimistic(client, (queries, { query: { userIds } }) =>
      queries.setQueriesData<Pages>(
        lists,
        (list) => list && { ...list, pages: list.pages.map((page) => without(userIds, page)) },
      ),
    ),
  );
}
