/** What `@users/types` would hold. */
export interface RequestErrorEnvelope {
  errors: { type: string; message?: string }[];
}
export interface GetUserOutput {
  data?: { user: { id: string; name: string } };
}
export interface GetUserInput {
  path: { userId: string };
}
export interface ListUsersOutput {
  data?: { users: { id: string; name: string }[]; pagination: { next?: string | null; previous?: string | null } };
}
export interface ListUsersInput {
  query: { pagination: { count: number; cursor?: string }; emails?: string[] };
}
export interface CreateInvitesOutput {
  data?: { emails: string[] };
}
export interface CreateInvitesInput {
  body: { invites: { email: string }[] };
}
export interface DeleteUserInput {
  path: { userId: string };
}
