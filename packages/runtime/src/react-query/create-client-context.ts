"use client";
import { createContext, createElement, useContext } from "react";
import type { ReactElement } from "react";
import type { ClientContext } from "./client-context.js";

/**
 * Makes a context of its own for the clients of one API, so that several APIs can be used side by side.
 *
 * @param name - what the provider is called where it is exported; for the message of the missing one
 */
/* @__NO_SIDE_EFFECTS__ */
export function createClientContext<C extends object>(name: string): ClientContext<C> {
  const context = createContext<C | undefined>(undefined);
  context.displayName = name;
  return {
    Provider: ({ client, children }): ReactElement => createElement(context.Provider, { value: client }, children),
    useClient: (): C => {
      const client = useContext(context);
      if (!client) throw new Error(`<${name} client={…}> is missing above this component`);
      return client;
    },
  };
}
