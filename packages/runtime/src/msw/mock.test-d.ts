import { type HttpHandler, type MockOperation, type MockReply, type ReplyOptions, mock } from "./index.js";

declare const operation: MockOperation;
declare const ok: MockReply;
interface User {
  readonly name: string;
}

// What a generated package does with these types.
export interface GetUserHandler {
  (): HttpHandler;
  readonly ok: (body?: User, options?: ReplyOptions<"limited" | "owner">) => HttpHandler;
}
export const getUserHandler: GetUserHandler = Object.assign((): HttpHandler => mock(operation, ok), {
  ok: (body?: User, options?: ReplyOptions<"limited" | "owner">): HttpHandler => mock(operation, ok, body, options),
});

getUserHandler.ok();
getUserHandler.ok({ name: "x" }, { status: 201, headers: { a: "b" }, type: "application/json" });
getUserHandler.ok(undefined, { example: "owner" });
// @ts-expect-error -- no such example
getUserHandler.ok(undefined, { example: "ownr" });
// @ts-expect-error -- not the documented body
getUserHandler.ok({ nam: "x" });
