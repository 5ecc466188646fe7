import { expectTypeOf, test } from "vitest";
import { type Failed, type Ok, type Result, unwrapMember } from "./index.js";

type Enveloped = Ok<200, { readonly data?: { readonly id: string } }> | Failed<404, { readonly errors: string[] }>;

declare const result: Enveloped;
declare const promise: Promise<Enveloped>;

test("the member, as it is documented", async () => {
  expectTypeOf(await unwrapMember(result, "data")).toEqualTypeOf<{ readonly id: string } | undefined>();
  expectTypeOf(await unwrapMember(promise, "data")).toEqualTypeOf<{ readonly id: string } | undefined>();
});

test("a body that has no such member is given whole", async () => {
  expectTypeOf(await unwrapMember(result as Ok<200, string>, "data")).toEqualTypeOf<string>();
  expectTypeOf(unwrapMember<Result, "data">)
    .parameter(1)
    .toEqualTypeOf<"data">();
});
