import { expect, test } from "vitest";
import { render } from "../render.ts";
import { clientOperationView } from "./client.ts";
import { mswLiteView } from "./msw-lite.ts";
import { contextOf, onlyOperation } from "./testing/context-of.ts";

test.each([
  ["/token#refresh", "/token"],
  ["/files/{id}#a#b", "/files/{id}"],
  ["/files", "/files"],
])("what follows a # is neither sent nor waited for: %s", (path, wire) => {
  const parameters = path.includes("{") ? "[{ name: id, in: path, required: true }]" : "[]";
  const context = contextOf(`paths: { '${path}': { post: { parameters: ${parameters} } } }`);
  const operation = onlyOperation(context);
  const client = render("client/operations/operation.ts.hbs", clientOperationView(context, operation));
  const mock = render("msw/lite/operation.ts.hbs", mswLiteView(context, operation));
  for (const text of [client, mock]) expect(text).toContain(`  path: "${wire}",`);
});
