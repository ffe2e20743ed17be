import { createSocket } from "node:dgram";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Listeners on loopback that note whatever reaches them: what a scenario must never do. */
export interface Witness {
  /** `http://127.0.0.1:port` */
  http: string;
  udpPort: number;
  /** Paths asked for over HTTP, and `udp` for each datagram. */
  seen: string[];
  close(): Promise<void>;
}

export async function witness(): Promise<Witness> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? "?");
    response.writeHead(200, { "access-control-allow-origin": "*", "content-type": "text/html" });
    response.end("<!doctype html><title>control</title>");
  });
  server.on("upgrade", (request, socket) => {
    seen.push(request.url ?? "?");
    socket.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const udp = createSocket("udp4");
  udp.on("message", () => seen.push("udp"));
  await new Promise<void>((bound) => udp.bind(0, "127.0.0.1", bound));
  return {
    http: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    udpPort: udp.address().port,
    seen,
    close: async () => {
      udp.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
