import * as mocks from "@iam-users/msw";
import { type MockOf, mocksOf } from "./mocks-of.ts";

export { handlers } from "@iam-users/msw";

/** The generated mock. */
export const mockOf: MockOf = mocksOf(mocks);
