/**
 * `@iam-users/client` as it is over the platform's `fetch` alone. The project `contract-fetch` of vitest puts it in the
 * place of the package, so that the same tests hold for both transports.
 */
// By file, because here the package's own name leads back to this module; what is named below wins over the star.
export * from "../node_modules/@iam-users/client/dist/index.js";
export { createClient, createIamUsersClient } from "@iam-users/client/fetch";
