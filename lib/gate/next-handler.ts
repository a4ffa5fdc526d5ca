import "server-only";

import { createServer } from "node:http";
import next from "next";
import type { Environment } from "@/lib/runtime/environment";
import type { Handler } from "./request-listener";

export interface NextHandler {
  readonly handle: Handler;
  close(): Promise<void>;
}

/**
 * Next with the pages that were built in `directory`, in this process: it shares the runtime with the gate. Faults
 * that nobody catches go to `onFault`: Next would print them whole, and an error may hold anything, a secret included.
 * Those of pages and actions go to onRequestError of instrumentation.ts.
 */
export async function createNextHandler(
  directory: string,
  { host, port }: Pick<Environment, "host" | "port">,
  onFault: (error: unknown) => void,
): Promise<NextHandler> {
  // Next registers the listener that it finds here, whenever it comes to register one.
  Object.assign(globalThis, { [Symbol.for("next.unhandledRejectionListener")]: onFault });
  const app = next({
    dev: false,
    dir: directory,
    quiet: true,
    hostname: host,
    port,
    // Next adds an "upgrade" listener to the server it is told of, or else to the one that a request came from, and
    // so would answer around the gate. This one never listens.
    httpServer: createServer(),
  });
  await app.prepare();
  process.removeAllListeners("uncaughtException").on("uncaughtException", onFault);
  const handle = app.getRequestHandler();
  return { handle: (request, response) => handle(request, response), close: () => app.close() };
}
