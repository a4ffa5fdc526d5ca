import { createServer, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { Duplex } from "node:stream";
import { answerRaw } from "./raw-answer";
import { refusals } from "./refusal";
import type { TlsIdentity } from "./tls-files";

/** How much of its time and memory the server gives to one sender. */
const limits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  // Node looks after the two timeouts above only this often.
  connectionsCheckingInterval: 2_000,
} as const;

const CONNECTIONS_MAX = 256;

/** A server with limits, which refuses by itself what can't become a request. */
export function createHttpServer(identity: TlsIdentity | undefined): Server {
  const server = identity
    ? createTlsServer({ ...limits, ...identity, minVersion: "TLSv1.2" })
    : createServer(limits);
  server.maxConnections = CONNECTIONS_MAX;
  server.on("upgrade", (_request, socket) => answerRaw(socket, refusals.upgrade));
  server.on("connect", (_request, socket) => answerRaw(socket, refusals.method));
  server.on("clientError", answerUnreadable);
  return server;
}

function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  // Not while an answer is on its way on the same connection.
  const isFresh = !("bytesWritten" in socket) || socket.bytesWritten === 0;
  if (!socket.writable || !isFresh) socket.destroy();
  else if (error.code === "HPE_HEADER_OVERFLOW") answerRaw(socket, refusals.headersTooLarge);
  else if (error.code === "ERR_HTTP_REQUEST_TIMEOUT") answerRaw(socket, refusals.slow);
  else answerRaw(socket, refusals.malformed);
}
