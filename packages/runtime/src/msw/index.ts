export type { HttpHandler } from "msw/http";
export { mock } from "./mock.js";
export type { MockBody, MockOperation, MockReply, ReplyOptions } from "./types.js";
