import { useEffect, useRef, useState } from "react";
import { connect } from "./connection/connect.ts";
import type { Target } from "./connection/connection.ts";
import { ConnectionProvider } from "./connection/connection-provider.tsx";
import { InvitesPage } from "./invites/invites-page.tsx";
import type { Mock } from "./mock/mock.ts";
import { RateLimitBanner } from "./rate-limit/rate-limit-banner.tsx";
import { Sidebar } from "./sidebar.tsx";
import { UsersPage } from "./users/users-page.tsx";
import { useRoute } from "./use-route.ts";

/** The whole page, beginning with the mock. */
export function App({ mock }: { readonly mock: Mock }) {
  const [connection, setConnection] = useState(() => connect({ kind: "mock" }));
  const route = useRoute();
  usePageFocus(route.page);

  const change = async (target: Target): Promise<void> => {
    await (target.kind === "mock" ? mock.start() : mock.stop());
    connection.queries.clear();
    setConnection(connect(target));
  };

  return (
    <ConnectionProvider connection={connection}>
      <a className="skip-link" href="#main" onClick={skip}>
        Skip to the content
      </a>
      <Sidebar route={route} target={connection.target} mock={mock} onConnect={(target) => void change(target)} />
      <main id="main" tabIndex={-1}>
        <RateLimitBanner rateLimit={connection.rateLimit} />
        {route.page === "invites" ? <InvitesPage /> : <UsersPage userId={route.userId} />}
      </main>
    </ConnectionProvider>
  );
}

/** The fragment of the address names the page, so that it cannot name a place in it too. */
function skip(event: { readonly preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}

/** Gives the focus to the heading of a page that has been gone to, and the page's name to the window. */
function usePageFocus(page: string): void {
  const before = useRef(page);
  useEffect(() => {
    document.title = page === "invites" ? "Invites · Users admin" : "Users · Users admin";
    if (before.current === page) return;
    before.current = page;
    document.querySelector<HTMLElement>("[data-page-heading]")?.focus();
  }, [page]);
}
