import { createIamUsersHandlers } from "@iam-users/msw";
import { getResponse } from "msw";
import { servers } from "../contract/wire-table.ts";
import { handlers, mockOf } from "../support/mock.ts";
import type { Judge } from "./judge.ts";
import { refusalIn } from "./refusal-in.ts";
import { requestOf } from "./request-of.ts";

/** What there is to say of a request is read from the answer; the console need not tell it too. */
const strict = createIamUsersHandlers({ strict: true, report: () => {} });

/** The generated mock, in the process of the tests. */
export const inProcess: Judge = {
  mockOf,
  handlers,
  objectionsTo: async (request) => {
    const response = await getResponse(strict, requestOf(request, servers.us));
    return response === undefined ? [`no operation is ${request.method} ${request.pathAndQuery}`] : refusalIn(response);
  },
};
