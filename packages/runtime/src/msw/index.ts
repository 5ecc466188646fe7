export type { HttpHandler } from "msw/http";
export type {
  FieldOptions,
  MockAnswer,
  MockBackend,
  MockBody,
  MockConditions,
  MockOperation,
  MockReply,
  MockReport,
  MockOutcome,
  MockSettings,
  MockValidation,
  ReplyOptions,
} from "../mock/index.js";
export { handlerOf } from "./handler-of.js";
