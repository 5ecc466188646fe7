import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { SentRequest } from "./sent.ts";

/** A plain HTTP server on this machine: what a client says to it went over a real socket. */
export interface RecordingServer extends AsyncDisposable {
  /** Without a slash at the end. */
  readonly url: string;
  readonly sent: readonly SentRequest[];
}

/**
 * @param answer writes each answer; an empty JSON object where absent
 * @param seen is told of each request before it is answered
 */
export async function recordingServer(
  answer: (response: ServerResponse, request: IncomingMessage) => void = emptyObject,
  seen: (request: SentRequest) => void = () => {},
): Promise<RecordingServer> {
  const sent: SentRequest[] = [];
  const server = createServer(async (request, response) => {
    const { method = "", url = "", headers } = request;
    const lines = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value?.toString()]));
    const record = { method, pathAndQuery: url, headers: lines, body: await text(request) };
    sent.push(record);
    seen(record);
    answer(response, request);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  // A server that listens on a port has such an address (node:net).
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  };
  return { url: `http://127.0.0.1:${port}`, sent, [Symbol.asyncDispose]: close };
}

function emptyObject(response: ServerResponse): void {
  response.setHeader("content-type", "application/json").end("{}");
}
