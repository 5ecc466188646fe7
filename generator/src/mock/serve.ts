import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import { SpecloomError } from "../diagnostics.ts";
import type { Incoming } from "./answered.ts";
import type { Answerer } from "./create-answerer.ts";
import { type LogEntry, logEntry } from "./log-entry.ts";
import { sendAnswer } from "./send-answer.ts";
import { toIncoming } from "./to-incoming.ts";

/** A mock that listens. */
export interface MockServer {
  /** Without a slash at the end. */
  readonly url: string;
  /** Ends every connection. */
  readonly close: () => Promise<void>;
}

/**
 * Serves a mock over HTTP.
 *
 * @param place a port of 0 is a free one
 * @param log called with each request before its answer is sent
 * @throws SpecloomError (`E_LISTEN`) when there is no listening at that place
 */
export async function serve(
  answer: Answerer,
  place: { readonly host: string; readonly port: number },
  log: (entry: LogEntry) => void,
): Promise<MockServer> {
  const server = createServer((message, response) => {
    // A connection that broke concerns nobody any more.
    handle(answer, message, response, log).catch(() => response.destroy());
  });
  const port = await listen(server, place);
  const host = place.host.includes(":") ? `[${place.host}]` : place.host;
  return {
    url: `http://${host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(
  answer: Answerer,
  message: IncomingMessage,
  response: ServerResponse,
  log: (entry: LogEntry) => void,
): Promise<void> {
  const start = performance.now();
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const incoming = toIncoming(message, gone.signal);
  const answered = await answer(incoming);
  await passOver(incoming);
  if (gone.signal.aborted) return;
  log(logEntry(incoming, answered, performance.now() - start));
  await sendAnswer(answered.response, incoming, response);
}

/** A client that has not sent all of its body may not be listening yet. */
async function passOver({ body }: Incoming): Promise<void> {
  if (body !== undefined && !body.locked) await body.pipeTo(new WritableStream());
}

function listen(server: Server, { host, port }: { readonly host: string; readonly port: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(refusal(error, host, port)));
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function refusal({ code, message }: NodeJS.ErrnoException, host: string, port: number): SpecloomError {
  const isTaken = code === "EADDRINUSE";
  return new SpecloomError({
    code: "E_LISTEN",
    message: isTaken
      ? `port ${port} of ${host} is in use`
      : `cannot listen at port ${port} of ${host}: ${code ?? message}`,
    fix: isTaken ? "end what uses it, or give another --port; 0 takes a free one" : "give another --host or --port",
  });
}
