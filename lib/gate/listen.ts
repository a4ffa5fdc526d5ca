import { once } from "node:events";
import type { Server } from "node:http";
import { ok, type Result, refused } from "@/lib/domain/result";

/** Starts to listen and gives the port, or says why the address can't be had. */
export async function listen(server: Server, port: number, host: string): Promise<Result<number>> {
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    const code = String(error.code);
    return refused({
      code: "address-unavailable",
      message: `The server can't listen on ${host}, port ${port} (${code})`,
      remedy: remedies[code] ?? otherAddress,
    });
  }
  const address = server.address();
  return ok(address !== null && typeof address === "object" ? address.port : port);
}

const remedies: Readonly<Record<string, string | undefined>> = {
  EADDRINUSE: "Another program uses this port: stop it, or set PORT to another number, for example 3001.",
  EACCES: "This account may not use this port: set PORT to a number above 1023.",
  EADDRNOTAVAIL: "This machine does not have this address: set HOST to one of its own, or leave HOST out.",
  EAFNOSUPPORT:
    "This machine does not use addresses of this kind: set HOST to one of its own, or leave HOST out.",
  ENOTFOUND: "This name is not known on this machine: set HOST to one of its addresses, or leave HOST out.",
  EAI_AGAIN:
    "The name servers did not answer: start again once this machine can reach them, or set HOST to an address.",
};

const otherAddress =
  "Set HOST to an address of this machine and PORT to a number that is free, or leave both out.";
