import { type IamUsersClient, createIamUsersClient } from "@iam-users/client";
import { IamUsersProvider } from "@iam-users/react-query";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type RenderHookResult, renderHook } from "@testing-library/react";
import { type ReactNode, StrictMode, Suspense } from "react";

/** A hook in a component below the providers that it needs. */
export interface Rendered<Result> extends RenderHookResult<Result, unknown> {
  readonly queries: QueryClient;
  readonly client: IamUsersClient;
}

interface Surroundings {
  readonly client?: IamUsersClient;
  readonly queries?: QueryClient;
  /** Puts more around the component. */
  readonly around?: (children: ReactNode) => ReactNode;
}

/** Renders hooks as an application would: below providers, a Suspense boundary and strict mode; and no retries. */
export function renderHooks<Result>(
  use: (client: IamUsersClient) => Result,
  {
    client = createIamUsersClient({ token: "t" }),
    queries = new QueryClient({ defaultOptions: { queries: { retry: false } } }),
    around = (children) => children,
  }: Surroundings = {},
): Rendered<Result> {
  const wrapper = ({ children }: { readonly children: ReactNode }): ReactNode => (
    <StrictMode>
      <QueryClientProvider client={queries}>
        <IamUsersProvider value={client}>
          <Suspense fallback={null}>{around(children)}</Suspense>
        </IamUsersProvider>
      </QueryClientProvider>
    </StrictMode>
  );
  return { ...renderHook(() => use(client), { wrapper }), queries, client };
}
