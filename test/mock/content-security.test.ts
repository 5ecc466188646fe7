import vm from "node:vm";
import { build } from "esbuild";
import { expect, test } from "vitest";

const entry = `
import { createIamUsersHandlers } from "@iam-users/msw";
import { getResponse } from "msw";
globalThis.ask = (request) => getResponse(createIamUsersHandlers({ report: () => undefined }), request);
`;

/** What a page has without any permission to evaluate text, which a strict Content-Security-Policy takes away. */
async function strictContext(): Promise<vm.Context> {
  const globals = Object.getOwnPropertyNames(globalThis).filter((name) => !(name in vm.runInNewContext("globalThis")));
  const given = Object.fromEntries(globals.map((name) => [name, Reflect.get(globalThis, name)]));
  const context = vm.createContext({ ...given, console }, { codeGeneration: { strings: false, wasm: false } });
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    logLevel: "silent",
  });
  vm.runInContext(outputFiles[0]?.text ?? "", context);
  return context;
}

const send = (path: string, init: RequestInit = {}): Request =>
  new Request(`https://api.segmentapis.com${path}`, {
    ...init,
    headers: { authorization: "Bearer t", ...init.headers },
  });

test("handlers answer, refuse and make up without evaluating text", async () => {
  const context = await strictContext();
  expect(() => vm.runInContext("new Function('return 1')()", context)).toThrow(
    "Code generation from strings disallowed",
  );
  const ask: unknown = context["ask"];
  const statusOf = async (request: Request): Promise<unknown> => {
    if (typeof ask !== "function") throw new Error("the bundle has no function");
    const response: unknown = await ask(request);
    return response instanceof Response && response.status;
  };
  const headers = { "content-type": "application/json" };
  expect(await statusOf(send("/users?pagination.count=3"))).toBe(200);
  expect(await statusOf(send("/users?pagination.count=300"))).toBe(422);
  expect(
    await statusOf(send("/invites", { method: "POST", headers, body: '{"invites":[{"email":"a@b.example"}]}' })),
  ).toBe(200);
  expect(await statusOf(send("/invites", { method: "POST", headers, body: '{"invites":[{}]}' }))).toBe(422);
});
