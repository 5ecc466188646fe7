import { useListUserGroupsFromUserInfinite } from "@iam-users/react-query";
import type { ListUserGroupsFromUserOutput } from "@iam-users/types";
import type { InfiniteData } from "@tanstack/react-query";
import { Count } from "../ui/count.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { LoadMore } from "../ui/load-more.tsx";
import { SkeletonRows } from "../ui/skeleton-rows.tsx";

const flatten = ({ pages }: InfiniteData<ListUserGroupsFromUserOutput, string | undefined>) => ({
  groups: pages.flatMap(({ data }) => data?.groups ?? []),
  total: pages.at(-1)?.data?.pagination.totalEntries,
});

/** The groups of a user, a few at a time. */
export function UserGroups({ userId }: { readonly userId: string }) {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useListUserGroupsFromUserInfinite({ path: { userId }, query: { pagination: { count: 4 } } }, { select: flatten });
  return (
    <section aria-labelledby="groups-heading">
      <header className="section-header">
        <h3 id="groups-heading">Groups</h3>
        {data && data.groups.length > 0 && <Count loaded={data.groups.length} total={data.total} />}
      </header>
      {isPending && <SkeletonRows count={3} label="Loading groups" />}
      {error && (
        <FailureNotice
          title="The groups could not be loaded."
          error={error}
          onRetry={() => void (data && hasNextPage ? fetchNextPage() : refetch())}
        />
      )}
      {data && data.groups.length === 0 && <p className="nothing">In no group.</p>}
      {data && data.groups.length > 0 && (
        <ul className="chips" aria-label="Groups">
          {data.groups.map(({ id, name }) => (
            <li key={id} className="chip">
              {name}
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && !error && (
        <LoadMore label="Load more groups" isLoading={isFetchingNextPage} onLoad={() => void fetchNextPage()} />
      )}
    </section>
  );
}
