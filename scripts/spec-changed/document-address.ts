import { SpecloomError } from "../../generator/src/index.ts";

/**
 * The address of a document, if it may be fetched: https, or http on this machine, and no user name in it. Relative
 * addresses, such as those of redirects, start from `base`.
 *
 * @throws SpecloomError E_USAGE
 */
export function documentAddress(text: string, base?: URL): URL {
  const address = URL.parse(text, base?.href);
  if (address === null) return refuse("the address of the document is no URL");
  if (address.username !== "" || address.password !== "")
    return refuse("the address of the document holds a user name or a password");
  if (address.protocol === "https:" || (address.protocol === "http:" && LOOPBACK.has(address.hostname))) return address;
  return refuse(
    `the address of the document begins with ${address.protocol}//, so that anybody on the way can change it`,
  );
}

const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "[::1]", "localhost"]);

function refuse(message: string): never {
  throw new SpecloomError({ code: "E_USAGE", message, fix: "give an https address, as the vendor publishes it" });
}
