import { Refusal } from "./errors/refusal.js";

/** This machine, as `URL` normalises its names: no certificate is to be had for it. */
const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

function parse(text: string): URL {
  try {
    return new URL(text, globalThis.location?.href);
  } catch {
    throw new Refusal('is not an absolute URL; give one, as in `baseUrl: "https://api.example.com"`');
  }
}

/**
 * The base of all URLs of a client. A relative one is resolved against the page, where there is one.
 *
 * @returns the base, without a slash at the end
 * @throws Refusal, never telling the text, which may hold a password
 */
export function resolveBaseUrl(text: string): string {
  const { protocol, hostname, username, password, search, hash, origin, pathname } = parse(text);
  if (protocol !== "https:" && !(protocol === "http:" && loopback.test(hostname))) {
    throw new Refusal("must be https, or http on this machine");
  }
  if (username || password || search || hash) throw new Refusal("must have no user info, query or fragment");
  return origin + pathname.replace(/\/+$/, "");
}
