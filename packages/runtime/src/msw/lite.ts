export type { HttpHandler } from "msw/http";
export type { ReplyOptions } from "../mock/mock-answer.js";
export type { MockReply } from "../mock/mock-reply.js";
export type { LiteOperation } from "../mock/lite-operation.js";
export { type LiteOutcome, liteMock } from "../mock/lite-mock.js";
export { anyBody } from "../mock/any-body.js";
export { anyStepDecoded } from "../mock/any-step-decoded.js";
export { handlerOf } from "./handler-of.js";
