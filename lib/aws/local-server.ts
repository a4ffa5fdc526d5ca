/** Servers of this machine that stand in for AWS, a proxy or a broken network, for the tests of this room. */
import "server-only";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, createServer as createTcpServer, type Server } from "node:net";
import type { Duplex } from "node:stream";
import type { RecordedCall } from "@/lib/wizard/ports";
import { type AwsClients, type ClientOptions, createAwsClients } from "./clients";

export interface ListeningServer {
  readonly endpoint: string;
  readonly port: number;
  close(): void;
}

export interface LocalServer extends ListeningServer {
  readonly seen: readonly IncomingMessage[];
  /** Acts as a proxy: hears of each CONNECT. */
  onConnect(handle: (socket: Duplex, target: string, headers: IncomingHttpHeaders) => void): void;
}

/** Answers each request by the next of `answers`, and by the last one from then on. */
export async function httpServer(...answers: readonly RequestListener[]): Promise<LocalServer> {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    request.resume();
    answers[Math.min(seen.length, answers.length) - 1]?.(request, response);
  });
  const onConnect: LocalServer["onConnect"] = (handle) =>
    void server.on("connect", (request, socket: Duplex) =>
      handle(socket, request.url ?? "", request.headers),
    );
  return { ...(await listening(server, "http")), seen, onConnect };
}

export async function tlsServer(pems: { key: string; cert: string }): Promise<ListeningServer> {
  const server = createTlsServer(pems, (_, response) => response.end());
  // A client that does not trust the certificate hangs up; that is what is tested.
  server.on("tlsClientError", () => undefined);
  return listening(server, "https");
}

/** A port on which nobody listens. */
export async function closedPort(): Promise<number> {
  const { port, close } = await listening(createTcpServer(), "http");
  close();
  return port;
}

async function listening(server: Server, protocol: "http" | "https"): Promise<ListeningServer> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = isTcp(address) ? address.port : 0;
  const sockets = new Set<{ destroy(): void }>();
  server.on("connection", (socket) => sockets.add(socket));
  const close = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { endpoint: `${protocol}://127.0.0.1:${port}`, port, close };
}

function isTcp(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}

export interface TestClients {
  readonly clients: AwsClients;
  readonly calls: RecordedCall[];
  /** What was slept between attempts, without sleeping. */
  readonly pausesMs: number[];
}

export function testClients(endpoint: string, options: Partial<ClientOptions> = {}): TestClients {
  const calls: RecordedCall[] = [];
  const pausesMs: number[] = [];
  const clients = createAwsClients({
    region: "eu-west-1",
    credentials: { accessKeyId: "AKIACHOSENCHOSENCHOS", secretAccessKey: "chosen" },
    endpoint,
    record: (call) => calls.push(call),
    sleep: (ms) => Promise.resolve(void pausesMs.push(ms)),
    nowMs: () => pausesMs.reduce((sum, ms) => sum + ms, 0),
    ...options,
  });
  return { clients, calls, pausesMs };
}

/** An error as the query services (IAM, STS) write it. */
export function queryError(status: number, code: string, message = ""): RequestListener {
  return reply(
    status,
    "text/xml",
    `<ErrorResponse><Error><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r-1</RequestId></ErrorResponse>`,
  );
}

export function reply(
  status: number,
  type: string,
  body: string,
  headers: Record<string, string> = {},
): RequestListener {
  return (_: IncomingMessage, response: ServerResponse) => {
    // A web page is somebody else's answer and carries no number of AWS's.
    const number = type.startsWith("text/html") ? {} : { "x-amzn-requestid": "r-1" };
    response.writeHead(status, { "content-type": type, ...number, ...headers });
    response.end(body);
  };
}

export function callerIdentity(arn: string, headers?: Record<string, string>): RequestListener {
  const account = arn.split(":")[4] ?? "";
  return reply(
    200,
    "text/xml",
    `<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>${arn}</Arn><Account>${account}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`,
    headers,
  );
}

/** Cuts the connection without an answer. */
export const hangUp: RequestListener = (request) => void request.socket.destroy();
