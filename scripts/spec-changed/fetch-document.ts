import { type Diagnostic, SpecloomError } from "../../generator/src/index.ts";
import { documentAddress } from "./document-address.ts";

/** The generator reads no larger file. */
const MOST_BYTES = 20 * 1024 * 1024;

const MOST_REDIRECTS = 5;

/**
 * Fetches a document as text. Every redirect has to lead to an address that might have been given; nothing but the address
 * is sent. Messages leave out the query, where a vendor may want a key.
 *
 * @param seconds - for all of it, redirects and body included
 * @throws SpecloomError E_FILE where it cannot be had, E_LIMIT, E_ENCODING, E_USAGE for a redirect elsewhere
 */
export async function fetchDocument(address: URL, seconds: number): Promise<string> {
  const signal = AbortSignal.timeout(seconds * 1000);
  try {
    const response = await follow(address, signal, MOST_REDIRECTS);
    return decode(await readAll(response, address), address);
  } catch (error) {
    if (error instanceof SpecloomError) throw error;
    const why = signal.aborted ? `no answer within ${seconds} s` : causeOf(error);
    return refuse(
      "E_FILE",
      `the document could not be fetched: ${why}`,
      "try again later, or correct the address",
      address,
    );
  }
}

async function follow(address: URL, signal: AbortSignal, left: number): Promise<Response> {
  const headers = { accept: "application/yaml, application/json, text/plain;q=0.9, */*;q=0.1" };
  const response = await fetch(address, { redirect: "manual", headers, signal });
  const location = response.headers.get("location");
  if (response.status === 200) return response;
  await response.body?.cancel();
  if (response.status < 300 || response.status > 399 || location === null)
    return refuse(
      "E_FILE",
      `the server answers ${response.status}`,
      "try again later, or correct the address",
      address,
    );
  if (left === 0)
    return refuse("E_FILE", "the server redirects without end", "give the address where it ends", address);
  return follow(documentAddress(location, address), signal, left - 1);
}

async function readAll(response: Response, address: URL): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES)
      return refuse("E_LIMIT", `the document is larger than ${MOST_BYTES} bytes`, "check the address", address);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array, address: URL): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse("E_ENCODING", "the document is not UTF-8", "check the address", address);
  }
}

/** The message of Node's fetch says that it failed; its cause says why. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

function refuse(code: Diagnostic["code"], message: string, fix: string, { origin, pathname }: URL): never {
  throw new SpecloomError({ code, message, fix, file: origin + pathname });
}
