import { useState } from "react";
import { Announcement } from "../ui/announcement.tsx";
import { Count } from "../ui/count.tsx";
import { FocusHeading } from "../ui/focus-heading.tsx";
import { RefreshButton } from "../ui/refresh-button.tsx";
import { matchingUsers } from "./matching-users.ts";
import { useUserList } from "./use-user-list.ts";
import { UserFilter } from "./user-filter.tsx";
import { UserResults } from "./user-results.tsx";

/** The list of users, with its filter. */
export function UserPane({ chosen }: { readonly chosen: string | undefined }) {
  const [filter, setFilter] = useState("");
  const list = useUserList();
  const { data, isRefetching, refetch } = list;
  const loaded = data?.users.length ?? 0;
  return (
    <section className="pane list-pane" aria-labelledby="users-heading">
      <header className="pane-header">
        <FocusHeading id="users-heading">Users</FocusHeading>
        {data && <Count loaded={loaded} total={data.total} />}
        <RefreshButton label="Refresh users" isBusy={isRefetching} onRefresh={() => void refetch()} />
      </header>
      <UserFilter text={filter} onChange={setFilter} />
      <Announcement text={data && announce(loaded, data.total, filter && matchingUsers(data.users, filter).length)} />
      <UserResults list={list} filter={filter} chosen={chosen} />
    </section>
  );
}

const announce = (loaded: number, total: number | undefined, found: number | ""): string =>
  found === "" ? `${loaded} of ${total ?? "many"} users loaded` : `${found} of ${loaded} loaded users match`;
