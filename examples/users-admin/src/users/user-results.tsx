import { useCallback } from "react";
import { EmptyState } from "../ui/empty-state.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { LoadMore } from "../ui/load-more.tsx";
import { SkeletonRows } from "../ui/skeleton-rows.tsx";
import { matchingUsers } from "./matching-users.ts";
import { UserRow } from "./user-row.tsx";
import type { useUserList } from "./use-user-list.ts";

interface Props {
  readonly list: ReturnType<typeof useUserList>;
  readonly filter: string;
  readonly chosen: string | undefined;
}

/** The list in each of its states: on its way, failed, empty, and page after page. */
export function UserResults({ list, filter, chosen }: Props) {
  const { data, error, isPending, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = list;
  const loadNext = useCallback(() => void fetchNextPage({ cancelRefetch: false }), [fetchNextPage]);
  if (isPending) return <SkeletonRows count={12} label="Loading users" withAvatar />;
  if (data === undefined)
    return <FailureNotice title="The users could not be loaded." error={error} onRetry={() => void refetch()} />;
  const found = matchingUsers(data.users, filter);
  return (
    <>
      {found.length > 0 ? (
        <ul className="rows" aria-label="Users">
          {found.map((user) => (
            <UserRow key={user.id} user={user} isChosen={user.id === chosen} />
          ))}
        </ul>
      ) : (
        <NobodyFound isFiltered={filter !== ""} isAll={!hasNextPage} />
      )}
      {error && (
        <FailureNotice
          title="The list could not be read any further."
          error={error}
          onRetry={hasNextPage ? loadNext : () => void refetch()}
        />
      )}
      {hasNextPage && (
        <LoadMore
          label="Load more users"
          isLoading={isFetchingNextPage}
          isAutomatic={filter === "" && error === null}
          onLoad={loadNext}
        />
      )}
    </>
  );
}

const NobodyFound = ({ isFiltered, isAll }: { readonly isFiltered: boolean; readonly isAll: boolean }) =>
  isFiltered ? (
    <EmptyState icon="search" title="Nobody matches">
      <p>{isAll ? "Everybody is loaded." : "Load more users to look further."}</p>
    </EmptyState>
  ) : (
    <EmptyState icon="users" title="No users yet">
      <p>Whoever accepts an invitation appears here.</p>
    </EmptyState>
  );
