// @vitest-environment jsdom
import { IamUsersProvider } from "@iam-users/react-query";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { type ReactNode, createElement, version } from "react";
import { version as versionOfDom } from "react-dom";
import { version as versionOfServer } from "react-dom/server";
import { expect, inject, test } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** The major version of React that a project runs with. */
    readonly react: 18 | 19;
  }
}

/** What the elements of each version say that they are. */
const ELEMENTS = { 18: "react.element", 19: "react.transitional.element" } as const;
/** What the providers of each version's contexts say that they are. */
const PROVIDERS = { 18: "react.provider", 19: "react.context" } as const;

test("these tests run with the React that their project names, and no other has a part in it", () => {
  const major = inject("react");
  const majors = [version, versionOfDom, versionOfServer].map((one) => Number.parseInt(one, 10));
  expect(majors).toEqual([major, major, major]);

  // Each module makes elements with the React that it imports.
  const made: ReactNode[] = [<p key="jsx" />, createElement("p")];
  function Inside(): ReactNode {
    made.push(QueryClientProvider({ client: new QueryClient(), children: null }));
    return null;
  }
  render(<Inside />);
  const kinds = made.map((element) => Reflect.get(Object(element), "$$typeof"));
  expect(kinds).toEqual([1, 2, 3].map(() => Symbol.for(ELEMENTS[major])));
  expect(Reflect.get(IamUsersProvider, "$$typeof")).toBe(Symbol.for(PROVIDERS[major]));
});
