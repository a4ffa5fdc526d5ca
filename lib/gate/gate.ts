/**
 * The gate: the only thing that listens. It knows hosts, origins, cookies and sizes, and nothing of the product.
 *
 * It stands in front of Next instead of inside it, because what Next runs before a page's own code has been the hole
 * again and again. Nothing that is not signed in reaches Next.
 */
import "server-only";

import type { Server } from "node:http";
import { ok, type Result } from "@/lib/domain/result";
import type { Environment } from "@/lib/runtime/environment";
import { createHttpServer } from "./http-server";
import { readCookieKey } from "./key-file";
import { removeLaunchFile } from "./launch-file";
import { createRedeemLink, makeLaunchLink } from "./launch-link";
import { listen } from "./listen";
import { createRequestListener, type Handler } from "./request-listener";
import { createSessionCookies } from "./session-cookie";
import { createSignIn } from "./sign-in";
import { allowedSites, mainOrigin } from "./sites";
import { readTlsIdentity } from "./tls-files";
import { createTryBrake } from "./try-brake";

export interface GateOptions {
  /** Port 0 takes a free one. */
  readonly environment: Pick<
    Environment,
    "port" | "host" | "dataDir" | "tls" | "publicOrigin" | "allowPlainHttp"
  >;
  readonly handler: Handler;
  readonly onFault: (error: unknown) => void;
  readonly now?: () => Date;
}

export interface Gate {
  readonly port: number;
  /** The single-use link to open; printed once, kept nowhere. */
  readonly link: string;
  /** Takes no new requests, lets the running ones end for a moment, then closes what is left (event streams). */
  close(): Promise<void>;
}

export async function startGate({
  environment,
  handler,
  onFault,
  now = () => new Date(),
}: GateOptions): Promise<Result<Gate>> {
  const { dataDir } = environment;
  const key = await readCookieKey(dataDir);
  if (!key.ok) return key;
  const identity = environment.tls ? await readTlsIdentity(environment.tls) : ok(undefined);
  if (!identity.ok) return identity;

  const server = createHttpServer(identity.value);
  const port = await listen(server, environment.port, environment.host);
  if (!port.ok) return port;
  const sites = allowedSites(environment, port.value);
  const cookies = createSessionCookies(key.value, port.value, now);
  const signIn = createSignIn(createRedeemLink(dataDir), cookies, createTryBrake(now));
  const listener = createRequestListener({ sites, cookies, signIn, handler, onFault });
  server.on("request", listener).on("checkExpectation", listener);

  const link = await makeLaunchLink(dataDir, { address: mainOrigin(sites), pid: process.pid });
  if (!link.ok) {
    await close(server);
    return link;
  }
  const stop = async () => {
    await removeLaunchFile(dataDir);
    await close(server);
  };
  return ok({ port: port.value, link: link.value, close: stop });
}

const GRACE_MS = 1_000;

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(impatience);
}
