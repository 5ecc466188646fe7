import type { ReactNode } from "react";

interface Props {
  readonly id: string;
  readonly children: ReactNode;
}

/** The heading of a page, where the focus goes when the page is changed. */
export const FocusHeading = ({ id, children }: Props) => (
  <h1 id={id} tabIndex={-1} data-page-heading="">
    {children}
  </h1>
);
