import {
  type CreateInvitesFailure,
  type GetUserFailure,
  type IamUsersClient,
  createIamUsersClient,
} from "@iam-users/client";
import {
  getUserKey,
  getUserOptions,
  iamUsersKeys,
  useCreateInvites,
  useGetUser,
  useListUsers,
} from "@iam-users/react-query";
import type {
  CreateInvites200Response,
  CreateInvitesInput,
  GetUser200Response,
  GetUserInput,
  ListUsers200Response,
} from "@iam-users/types";
import { QueryClient, useQueries, useSuspenseQuery } from "@tanstack/react-query";
import { describe, expectTypeOf, test } from "vitest";

/* Seen by the compiler only (`pnpm typecheck`). */

const client: IamUsersClient = createIamUsersClient();
const queries = new QueryClient();
const input: GetUserInput = { path: { userId: "x" } };

describe("a query hook", () => {
  test("hands back the body and the typed error", () => {
    const { data, error } = useGetUser(input);
    expectTypeOf(data).toEqualTypeOf<GetUser200Response | undefined>();
    expectTypeOf(error).toEqualTypeOf<GetUserFailure | null>();
    expectTypeOf(useListUsers({ query: { pagination: { count: 1 } } }).data).toEqualTypeOf<
      ListUsers200Response | undefined
    >();
  });

  test("hands back what select makes of the body", () => {
    const { data } = useGetUser(input, { select: (body) => body.data?.user.email ?? "" });
    expectTypeOf(data).toEqualTypeOf<string | undefined>();
  });

  test("wants its input, and sets its own key", () => {
    // @ts-expect-error no user
    useGetUser({ path: {} });
    // @ts-expect-error the key is the operation's
    useGetUser(input, { queryKey: ["mine"] });
  });
});

describe("query options", () => {
  test("serve suspense, several queries and the cache with the same types", async () => {
    const options = getUserOptions(client, input);
    expectTypeOf(useSuspenseQuery(options).data).toEqualTypeOf<GetUser200Response>();
    expectTypeOf(useQueries({ queries: [options] })[0].data).toEqualTypeOf<GetUser200Response | undefined>();
    expectTypeOf(await queries.query(options)).toEqualTypeOf<GetUser200Response>();
    expectTypeOf(queries.getQueryData(options.queryKey)).toEqualTypeOf<GetUser200Response | undefined>();
  });

  test("keys tell API, operation, scope and input", () => {
    expectTypeOf(getUserKey()).toEqualTypeOf<readonly ["iam-users", "getUser"]>();
    expectTypeOf(iamUsersKeys.getUser(client, input)).toEqualTypeOf<
      readonly ["iam-users", "getUser", string, GetUserInput]
    >();
  });
});

describe("a mutation hook", () => {
  test("takes the input and hands back the body and the typed error", () => {
    const { data, error, mutate, mutateAsync } = useCreateInvites();
    expectTypeOf(data).toEqualTypeOf<CreateInvites200Response | undefined>();
    expectTypeOf(error).toEqualTypeOf<CreateInvitesFailure | null>();
    expectTypeOf(mutate).parameter(0).toEqualTypeOf<CreateInvitesInput>();
    expectTypeOf(mutateAsync).returns.resolves.toEqualTypeOf<CreateInvites200Response>();
    // @ts-expect-error no invites
    mutate({ body: {} });
  });
});
