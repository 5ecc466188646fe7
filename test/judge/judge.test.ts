import { createIamUsersClient } from "@iam-users/client";
import { expect, test } from "vitest";
import { token } from "../contract/wire-table.ts";
import { document } from "../support/description.ts";
import { plainDocument } from "./plain-document.ts";
import { startPrism } from "./prism.ts";
import { violationsIn } from "./violations-in.ts";

/* That Prism objects to requests is told by `contract/wrong-requests.test.ts`; here, that it reads answers too. */

test("Prism objects to a reply that is not as documented", async () => {
  const wrong = JSON.stringify(document).replaceAll('"message":"Too many requests"', '"message":1');
  await using prism = await startPrism(plainDocument(JSON.parse(wrong)));
  const client = createIamUsersClient({ baseUrl: prism.url, token });
  const { response } = await client.listUsers(
    { query: { pagination: { count: 3 } } },
    { headers: { prefer: "code=429" } },
  );
  expect(await violationsIn(response)).toEqual(expect.arrayContaining([expect.stringMatching(/^response\.body/)]));
});

test("what Prism objects to is told though the list is too long for a header, and where it answers with a problem", async () => {
  const header = 'Too many violations! [{"location":["request","body"]';
  expect(await violationsIn(new Response("{}", { headers: { "sl-violations": header } }))).toEqual([header]);
  const problem = new Response("{}", { status: 401, headers: { "content-type": "application/problem+json" } });
  expect(await violationsIn(problem)).toEqual(["answered 401: {}"]);
  expect(await violationsIn(Response.json({ errors: [] }, { status: 422 }))).toEqual([]);
});
