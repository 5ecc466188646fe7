import { Count } from "../ui/count.tsx";
import { FocusHeading } from "../ui/focus-heading.tsx";
import { RefreshButton } from "../ui/refresh-button.tsx";
import { InviteForm } from "./invite-form.tsx";
import { InviteList } from "./invite-list.tsx";
import { useInviteList } from "./use-invite-list.ts";

/** The invitations: those that wait, and a form for more. */
export function InvitesPage() {
  const list = useInviteList();
  const { data, isRefetching, refetch } = list;
  return (
    <div className="panes has-form">
      <section className="pane list-pane" aria-labelledby="invites-heading">
        <header className="pane-header">
          <FocusHeading id="invites-heading">Invites</FocusHeading>
          {data && <Count loaded={data.addresses.length} total={data.total} />}
          <RefreshButton label="Refresh invites" isBusy={isRefetching} onRefresh={() => void refetch()} />
        </header>
        <InviteList list={list} />
      </section>
      <div className="pane detail-pane">
        <InviteForm />
      </div>
    </div>
  );
}
