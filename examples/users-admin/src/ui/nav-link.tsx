import { type Route, hrefOf } from "../route.ts";
import { Icon, type IconName } from "./icon.tsx";

interface Props {
  readonly to: Route;
  readonly icon: IconName;
  readonly label: string;
  readonly isCurrent: boolean;
}

/** Leads to a page. */
export const NavLink = ({ to, icon, label, isCurrent }: Props) => (
  <li>
    <a className="nav-link" href={hrefOf(to)} aria-current={isCurrent ? "page" : undefined}>
      <Icon name={icon} />
      {label}
    </a>
  </li>
);
