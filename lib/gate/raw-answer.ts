import { randomBytes } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { Refusal } from "./refusal";
import { contentSecurityPolicy, securityHeaders } from "./security-headers";

/** Answers where Node has no response object: what it could not parse, and requests to switch protocols. */
export function answerRaw(socket: Duplex, { status, text }: Refusal): void {
  const body = `${text}\n`;
  const headers = {
    ...securityHeaders(contentSecurityPolicy(randomBytes(16).toString("base64")), undefined),
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": String(Buffer.byteLength(body)),
    Connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, "", body].join("\r\n"), () =>
    socket.destroy(),
  );
}
