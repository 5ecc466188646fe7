/** The path of a server (OpenAPI 3.1 section 4.8.5), which the path of each operation is appended to; empty at the top. */
export function basePathOf(server: string): string {
  const path = server.replace(/^(?:\{scheme\}|[^/?#]*:)?\/\/[^/?#]*/, "").replace(/[?#].*$/s, "");
  const segments = path.split("/").filter((segment) => segment !== "" && segment !== "." && segment !== "..");
  return segments.map((segment) => `/${segment}`).join("");
}
