import { type Enveloped, type GetUserResult, createIamUsersClient, unwrapEnvelope } from "@iam-users/client";
import type { GetUserV1Output, ListUsersV1Output } from "@iam-users/types";
import { expectTypeOf, test } from "vitest";

const iam = createIamUsersClient();

test("is what the envelope holds, which the document does not promise", async () => {
  expectTypeOf(await unwrapEnvelope(iam.getUser({ path: { userId: "x" } }))).toEqualTypeOf<
    GetUserV1Output | undefined
  >();
  expectTypeOf<Enveloped<GetUserResult>>().toEqualTypeOf<GetUserV1Output | undefined>();
  const page = await unwrapEnvelope(await iam.listUsers({ query: { pagination: { count: 1 } } }));
  expectTypeOf(page).toEqualTypeOf<ListUsersV1Output | undefined>();
});
