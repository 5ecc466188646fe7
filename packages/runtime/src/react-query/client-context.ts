import type { ReactElement, ReactNode } from "react";

/** Gives a client to every hook below it. */
export type ClientProvider<C> = (props: { readonly client: C; readonly children?: ReactNode }) => ReactElement;

/** A provider of clients of one API, and the hook that finds the client. */
export interface ClientContext<C> {
  readonly Provider: ClientProvider<C>;
  /** @throws Error naming the provider, where there is none above the component */
  readonly useClient: () => C;
}
