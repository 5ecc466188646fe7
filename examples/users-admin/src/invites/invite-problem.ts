import { ApiError, type CreateInvitesFailure } from "@iam-users/client";

/** The address that a field of the API's 422 names: `invites[1].email`. */
const addressAt = (field: string | undefined, addresses: readonly string[]): string | undefined =>
  addresses[Number(/^invites\[(\d+)\]/.exec(field ?? "")?.[1] ?? Number.NaN)];

/**
 * What the API says is wrong with the addresses, for the field that they are in.
 *
 * @returns nothing where the failure is of another kind
 */
export function inviteProblem(error: CreateInvitesFailure | null, addresses: readonly string[]): string | undefined {
  if (!(error instanceof ApiError) || error.status !== 422) return undefined;
  return error.body.errors
    .map(({ field, message = "is not accepted" }) => {
      const address = addressAt(field, addresses);
      return address === undefined ? message : `${address}: ${message.replace(`"${field}" `, "")}`;
    })
    .join("; ");
}
