/**
 * The request as Next gets to see it: made anew, of the parts that pages need, after the gate has let it in.
 *
 * Headers pass by a list of the known ones. Next and the layers around it have trusted headers of their own before
 * (x-middleware-subrequest, x-forwarded-host, next-resume), and the next such header has a name nobody knows yet.
 */
import { IncomingMessage } from "node:http";

const passed = new Set([
  "accept",
  "accept-encoding",
  "accept-language",
  "content-type",
  "cookie",
  "host",
  "last-event-id",
  // Next's client router and server actions.
  "next-action",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-router-state-tree",
  "next-url",
  "origin",
  "referer",
  "rsc",
  "sec-fetch-dest",
  "sec-fetch-mode",
  "sec-fetch-site",
  "user-agent",
]);

/** Says, in place of a body, that there was one and that it was too large. No browser's header of this name passes. */
const tooLargeHeader = { "body-too-large": "1" };

/**
 * `policy` goes along as a request header: Next takes the nonce for its scripts from there. Without a body it was too
 * large.
 */
export function innerRequest(
  outer: IncomingMessage,
  body: Buffer | undefined,
  policy: string,
): IncomingMessage {
  const inner = new IncomingMessage(outer.socket);
  inner.httpVersion = outer.httpVersion;
  inner.httpVersionMajor = outer.httpVersionMajor;
  inner.httpVersionMinor = outer.httpVersionMinor;
  if (outer.method !== undefined) inner.method = outer.method;
  if (outer.url !== undefined) inner.url = outer.url;
  inner.headers = {
    ...Object.fromEntries(Object.entries(outer.headers).filter(([name]) => passed.has(name))),
    ...(body === undefined ? tooLargeHeader : lengthOf(body)),
    "content-security-policy": policy,
  };
  inner.rawHeaders = Object.entries(inner.headers).flatMap(([name, value]) => [name, String(value)]);
  if (body) inner.push(body);
  inner.push(null);
  inner.complete = true;
  return inner;
}

function lengthOf({ length }: Buffer): Readonly<Record<string, string>> {
  return length > 0 ? { "content-length": String(length) } : {};
}
