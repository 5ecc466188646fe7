import { ConnectionPanel } from "./connection/connection-panel.tsx";
import type { Target } from "./connection/connection.ts";
import { TargetLabel } from "./connection/target-label.tsx";
import { MockPanel } from "./mock/mock-panel.tsx";
import type { Mock } from "./mock/mock.ts";
import type { Route } from "./route.ts";
import { ThemeSwitch } from "./theme/theme-switch.tsx";
import { NavLink } from "./ui/nav-link.tsx";
import mark from "./icon.svg";

interface Props {
  readonly route: Route;
  readonly target: Target;
  readonly mock: Mock;
  readonly onConnect: (target: Target) => void;
}

/** Where one can go, where calls go, and what the mock is told to do. */
export const Sidebar = ({ route, target, mock, onConnect }: Props) => (
  <header className="sidebar">
    <p className="brand">
      <img src={mark} alt="" width="26" height="26" />
      Users admin
    </p>
    <ThemeSwitch />
    <nav aria-label="Pages">
      <ul>
        <NavLink
          to={{ page: "users", userId: undefined }}
          icon="users"
          label="Users"
          isCurrent={route.page === "users"}
        />
        <NavLink to={{ page: "invites" }} icon="mail" label="Invites" isCurrent={route.page === "invites"} />
      </ul>
    </nav>
    <details className="api-panel" open={window.matchMedia("(width >= 60rem)").matches}>
      <summary>
        <TargetLabel target={target} />
      </summary>
      <ConnectionPanel target={target} onConnect={onConnect} />
      {target.kind === "mock" && <MockPanel mock={mock} />}
    </details>
  </header>
);
