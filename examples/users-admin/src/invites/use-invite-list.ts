import { useListInvitesInfinite } from "@iam-users/react-query";
import type { ListInvitesInput, ListInvitesOutput } from "@iam-users/types";
import type { InfiniteData } from "@tanstack/react-query";

const everyone: ListInvitesInput = { query: { pagination: { count: 25 } } };

const flatten = ({ pages }: InfiniteData<ListInvitesOutput, string | undefined>) => ({
  addresses: pages.flatMap(({ data }) => data?.invites ?? []),
  total: pages.at(-1)?.data?.pagination.totalEntries,
});

/** The invitations that are loaded, page after page, as one list. */
export const useInviteList = () => useListInvitesInfinite(everyone, { select: flatten });
