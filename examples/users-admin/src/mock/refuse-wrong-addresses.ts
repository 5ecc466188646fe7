import { createInvitesHandler } from "@iam-users/msw";
import { isAddress } from "./is-address.ts";

/**
 * Answers 422 to an invitation whose address is none, naming the field as the API does. The description asks for no more
 * than a text, so that a mock made from it takes any. Other invitations are left to the next handler.
 */
export const refuseWrongAddresses = createInvitesHandler(({ body, reply }) => {
  const at = body.invites.findIndex(({ email }) => !isAddress(email));
  const field = `invites[${at}].email`;
  return at === -1 ? undefined : reply.invalid({ field, message: `"${field}" must be a valid email` });
});
