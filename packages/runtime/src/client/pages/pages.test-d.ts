import { expectTypeOf, test } from "vitest";
import type { ApiClient } from "../../testing/client.js";
import {
  type Members,
  type Ok,
  type Operation,
  type PageOptions,
  type ReadPage,
  type SetCursor,
  type Result,
  all,
  items,
  pages,
} from "../index.js";

interface Page {
  readonly data: { readonly users: readonly { readonly id: string }[] };
}

declare const client: ApiClient;
declare const operation: Operation<Ok<200, Page>>;
declare const next: ReadPage;
declare const setCursor: SetCursor;

test("pages are the bodies of the operation's successes", () => {
  expectTypeOf(pages(client, operation, next, setCursor)).toEqualTypeOf<AsyncGenerator<Page, void, undefined>>();
  pages(client, operation, next, setCursor, {}, { prefetch: 1, signal: AbortSignal.abort(), version: "v1" });
  // @ts-expect-error no version of this client
  pages(client, operation, next, setCursor, {}, { version: "v9" });
  expectTypeOf<PageOptions["prefetch"]>().toEqualTypeOf<0 | 1 | undefined>();
});

test("items are what the generator says, since only the document can", async () => {
  const users = items<{ readonly id: string }>(
    pages(client, operation, next, setCursor),
    (body: Members | undefined) => body?.data?.users,
  );
  for await (const user of users) expectTypeOf(user.id).toEqualTypeOf<string>();
  expectTypeOf(await all(users, 10)).toEqualTypeOf<{ readonly id: string }[]>();
});

test("any result will do as an operation's", () => {
  expectTypeOf<typeof pages<Result, never>>().toBeFunction();
});
