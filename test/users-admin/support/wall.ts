import { once } from "node:events";
import { createServer } from "node:http";

/** Where the requests of a browser end that would leave this machine: a proxy that notes the host, and refuses. */
export interface Wall {
  readonly url: string;
  /** The hosts that were asked for. */
  readonly hosts: string[];
  readonly close: () => void;
}

export async function buildWall(): Promise<Wall> {
  const hosts: string[] = [];
  const server = createServer((request, response) => {
    hosts.push(request.url ?? "");
    response.writeHead(502).end();
  });
  server.on("connect", (request, socket) => {
    hosts.push(request.url ?? "");
    socket.end("HTTP/1.1 502 Refused\r\n\r\n");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the proxy has no port");
  return { url: `http://127.0.0.1:${address.port}`, hosts, close: () => server.close() };
}
