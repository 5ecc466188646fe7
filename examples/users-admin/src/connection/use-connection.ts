import { createContext, use } from "react";
import type { Connection } from "./connection.ts";

/** The connection of the nearest provider. */
export const ConnectionContext = createContext<Connection | undefined>(undefined);

/** Where calls go now. Throws an Error outside of a `ConnectionContext`. */
export function useConnection(): Connection {
  const connection = use(ConnectionContext);
  if (connection === undefined) throw new Error("there is no ConnectionContext above this component");
  return connection;
}
