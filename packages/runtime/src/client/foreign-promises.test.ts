import vm from "node:vm";
import { expect, test } from "vitest";
import { createUsersClient, getUserOperation } from "../testing/client.js";
import { recorder, reply } from "../testing/recorder.js";
import { ApiError, type AuthScheme, type Failed, type Ok, unwrap } from "./index.js";

/** A promise that is none of this realm, as zones and older libraries make them. */
const foreign = <T>(value: T): Promise<T> => vm.runInNewContext("(value) => Promise.resolve(value)")(value);

test("credentials that come by such a promise are waited for", async () => {
  const auth: AuthScheme = () =>
    foreign((draft) => {
      draft.headers["authorization"] = "Bearer later";
    });
  expect(auth({})).not.toBeInstanceOf(Promise);
  const sent = recorder(() => reply({}));
  await createUsersClient({ fetch: sent.fetch }).call({ ...getUserOperation, auth }, { path: { userId: "u" } });
  expect(sent.only().headers.get("authorization")).toBe("Bearer later");
});

test("and so is a result", async () => {
  const ok: Ok<200, string> = {
    ok: true,
    status: 200,
    body: "body",
    response: new Response(),
    operation: getUserOperation,
  };
  expect(await unwrap(foreign(ok))).toBe("body");
  const response = new Response(null, { status: 404 });
  const failed: Failed<404, object> = { ok: false, status: 404, body: {}, response, operation: getUserOperation };
  await expect(unwrap(foreign(failed))).rejects.toBeInstanceOf(ApiError);
});
