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
export { anyStep } from "../mock/any-step.js";
export { fullMock } from "./full-mock.js";
export { withDetails } from "../mock/with-details.js";
export { handlerOf } from "./handler-of.js";
