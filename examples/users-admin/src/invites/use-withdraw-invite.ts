import { deleteInvitesOptimistic, iamUsersKeys, useDeleteInvites, useIamUsersClient } from "@iam-users/react-query";
import type { ListInvitesOutput } from "@iam-users/types";
import type { InfiniteData } from "@tanstack/react-query";

type Pages = InfiniteData<ListInvitesOutput, string | undefined>;

const without = (gone: readonly string[], { data, ...page }: ListInvitesOutput): ListInvitesOutput => ({
  ...page,
  ...(data && { data: { ...data, invites: data.invites.filter((address) => !gone.includes(address)) } }),
});

/** Withdraws invitations. They leave the list at once; a failure brings them back. */
export function useWithdrawInvite() {
  const client = useIamUsersClient();
  const lists = { queryKey: iamUsersKeys(client).listInvites("infinite") };
  return useDeleteInvites(
    deleteInvitesOptimistic(client, (queries, { query: { emails } }) =>
      queries.setQueriesData<Pages>(
        lists,
        (list) => list && { ...list, pages: list.pages.map((page) => without(emails, page)) },
      ),
    ),
  );
}
