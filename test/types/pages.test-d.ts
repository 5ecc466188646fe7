import {
  type ApiClient,
  type IamUsersClient,
  type ListInvitesItem,
  type ListUserGroupsFromUserItem,
  type ListUsersItem,
  listUsers,
  listUsersAll,
  listUsersItems,
  listUsersPages,
} from "@iam-users/client";
import type { ListUsersOutput, MinimalUserGroupV1, UserV1 } from "@iam-users/types";
import type { ListKeepersItem } from "@lighthouse/client";
import { describe, expectTypeOf, test } from "vitest";

/* Seen by the compiler only (`pnpm typecheck`). */

declare const client: ApiClient;
declare const facade: IamUsersClient;
const input = { query: { pagination: { count: 1 } } };

describe("an item", () => {
  test("is what the list is of", () => {
    expectTypeOf<ListUsersItem>().toEqualTypeOf<UserV1>();
    expectTypeOf<ListUserGroupsFromUserItem>().toEqualTypeOf<MinimalUserGroupV1>();
    expectTypeOf<ListInvitesItem>().not.toBeAny();
    expectTypeOf<ListKeepersItem>().toEqualTypeOf<{ keeper: string }>();
  });
});

describe("paging", () => {
  test("gives items, pages or all", () => {
    expectTypeOf(listUsersItems(client, input)).toEqualTypeOf<AsyncGenerator<UserV1, void, undefined>>();
    expectTypeOf(listUsersPages(client, input)).toEqualTypeOf<AsyncGenerator<ListUsersOutput, void, undefined>>();
    expectTypeOf(listUsersAll(client, input)).resolves.toEqualTypeOf<UserV1[]>();
  });

  test("is on the facade's function", () => {
    expectTypeOf(facade.listUsers(input)).toEqualTypeOf(listUsers(client, input));
    expectTypeOf(facade.listUsers.items(input)).toEqualTypeOf(listUsersItems(client, input));
    expectTypeOf(facade.listUsers.pages(input)).toEqualTypeOf(listUsersPages(client, input));
    expectTypeOf(facade.listUsers.all(input)).toEqualTypeOf(listUsersAll(client, input));
    // @ts-expect-error a user is no list
    void facade.getUser.items;
  });

  test("takes the options of a call and its own", () => {
    void listUsersAll(client, input, { limit: 5, prefetch: 1, version: "v1", timeout: 5 });
    // @ts-expect-error only a whole list has a limit
    void listUsersItems(client, input, { limit: 5 });
    // @ts-expect-error one page ahead is the most
    void listUsersItems(client, input, { prefetch: 2 });
    // @ts-expect-error no page size
    void listUsersItems(client, { query: { pagination: {} } });
  });
});
