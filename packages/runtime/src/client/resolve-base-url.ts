import { Refusal } from "./errors/refusal.js";

/** https, or this machine, as `URL` normalises its names: no certificate is to be had for it. */
const safe = /^(https:\/\/[^/@]+|http:\/\/(([^/@]+\.)?localhost|127(\.\d+){3}|\[::1\])(:\d+)?)\/[^?#]*$/;

/**
 * The base of all URLs of a client. A relative one is resolved against the page, where there is one.
 *
 * @returns the base, without a slash at the end; nothing for nothing
 * @throws Refusal, never telling the text, which may hold a password
 */
export function resolveBaseUrl(text: string): string;
export function resolveBaseUrl(text: string | undefined): string | undefined;
export function resolveBaseUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    const { href } = new URL(text, globalThis.location?.href);
    if (safe.test(href)) return href.replace(/\/+$/, "");
  } catch {
    // Said below.
  }
  throw new Refusal("must be https or local, without user, query or fragment");
}
