import { IamUsersProvider } from "@iam-users/react-query";
import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Connection } from "./connection.ts";
import { ConnectionContext } from "./use-connection.ts";

interface Props {
  readonly connection: Connection;
  readonly children: ReactNode;
}

/** Gives everything below it one client and one cache. */
export const ConnectionProvider = ({ connection, children }: Props) => (
  <ConnectionContext value={connection}>
    <QueryClientProvider client={connection.queries}>
      <IamUsersProvider value={connection.client}>{children}</IamUsersProvider>
    </QueryClientProvider>
  </ConnectionContext>
);
