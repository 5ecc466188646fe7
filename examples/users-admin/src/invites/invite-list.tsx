import { useState } from "react";
import { Announcement } from "../ui/announcement.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { LoadMore } from "../ui/load-more.tsx";
import { SkeletonRows } from "../ui/skeleton-rows.tsx";
import { InviteRow } from "./invite-row.tsx";
import type { useInviteList } from "./use-invite-list.ts";
import { useWithdrawInvite } from "./use-withdraw-invite.ts";

/** Who is invited, and has not come yet. */
export function InviteList({ list }: { readonly list: ReturnType<typeof useInviteList> }) {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = list;
  const withdrawal = useWithdrawInvite();
  const [last, setLast] = useState("");

  const withdraw = (address: string): void => {
    setLast(address);
    withdrawal.mutate({ query: { emails: [address] } });
    document.getElementById("invites-heading")?.focus();
  };

  if (isPending) return <SkeletonRows count={8} label="Loading invitations" />;
  return (
    <>
      <Announcement text={withdrawal.isSuccess ? `The invitation of ${last} was withdrawn` : undefined} />
      {withdrawal.isError && (
        <FailureNotice
          title={`The invitation of ${last} is still there.`}
          error={withdrawal.error}
          onRetry={() => withdraw(last)}
          onDismiss={withdrawal.reset}
        />
      )}
      {error && (
        <FailureNotice title="The invitations could not be loaded." error={error} onRetry={() => void refetch()} />
      )}
      {data && data.addresses.length === 0 && <EmptyState icon="mail" title="Nobody is invited" />}
      {data && data.addresses.length > 0 && (
        <ul className="rows" aria-label="Invitations">
          {data.addresses.map((address) => (
            <InviteRow key={address} address={address} onWithdraw={() => withdraw(address)} />
          ))}
        </ul>
      )}
      {hasNextPage && !error && (
        <LoadMore
          label="Load more invitations"
          isLoading={isFetchingNextPage}
          isAutomatic
          onLoad={() => void fetchNextPage()}
        />
      )}
    </>
  );
}
