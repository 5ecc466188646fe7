/** What whoever wants the client alone installs. */
export const CLIENT_PACKAGES: readonly string[] = ["@iam-users/client", "@iam-users/types", "@specloom/runtime"];
