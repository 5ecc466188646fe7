import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

interface Props {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ReactNode;
}

/** What stands where there is nothing to show. */
export const EmptyState = ({ icon, title, children }: Props) => (
  <div className="empty">
    <Icon name={icon} />
    <p className="empty-title">{title}</p>
    {children}
  </div>
);
