/** What the page shows; its address keeps it, so that the browser's own back and forward work. */
export type Route = { readonly page: "users"; readonly userId: string | undefined } | { readonly page: "invites" };

/** The route that the fragment of an address names; the list of users where it names none. */
export function parseRoute(hash: string): Route {
  const [page, id] = hash.replace(/^#\/?/, "").split("/");
  return page === "invites" ? { page } : { page: "users", userId: id ? decoded(id) : undefined };
}

/** The address of a route. */
export function hrefOf(route: Route): string {
  if (route.page === "invites") return "#/invites";
  return route.userId === undefined ? "#/users" : `#/users/${encodeURIComponent(route.userId)}`;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
