import * as mocks from "@iam-users/msw/lite";
import { type MockOf, mocksOf } from "./mocks-of.ts";

export { handlers } from "@iam-users/msw/lite";

/** The generated mock of few bytes: it answers, and does nothing else. */
export const mockOf: MockOf = mocksOf(mocks);
