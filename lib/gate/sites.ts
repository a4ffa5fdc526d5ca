import { isIPv6 } from "node:net";
import type { Environment } from "@/lib/runtime/environment";
import { isLoopback } from "@/lib/runtime/loopback";

/** One address under which the server may be asked. */
export interface Site {
  /** As browsers write it into the Host header: the port only where it is not the scheme's own. */
  readonly host: string;
  /** As browsers write it into the Origin header of this very address. */
  readonly origin: string;
  /** Whether the browser reaches it over TLS, here or at a proxy. */
  readonly secure: boolean;
}

/** By Host header; the first is the one to tell people. */
export type Sites = ReadonlyMap<string, Site>;

export type Place = Pick<Environment, "host" | "tls" | "publicOrigin" | "allowPlainHttp">;

/**
 * Every address by which the server answers, in full. Any other Host is a stranger's name that was made to point here
 * (DNS rebinding), and a page of that stranger could otherwise read and drive the setup.
 */
export function allowedSites(place: Place, port: number): Sites {
  const scheme = place.tls ? "https" : "http";
  const here = listenedNames(place).map((name) => `${scheme}://${isIPv6(name) ? `[${name}]` : name}:${port}`);
  const addresses = place.publicOrigin ? [place.publicOrigin, ...here] : here;
  return new Map(addresses.map(siteOf).map((site) => [site.host, site]));
}

/** The address to tell people. */
export function mainOrigin(sites: Sites): string {
  for (const site of sites.values()) return site.origin;
  throw new Error("a gate without an address");
}

function listenedNames({ host, tls, allowPlainHttp }: Place): readonly string[] {
  const local = ["127.0.0.1", "localhost", "::1"];
  const everywhere = host === "0.0.0.0" || host === "::";
  // Behind a proxy, the way around it would be plain HTTP: it stays closed unless that was allowed.
  const safe = tls !== undefined || allowPlainHttp || isLoopback(host);
  return everywhere || !safe ? local : [host, ...local];
}

function siteOf(address: string): Site {
  const { host, origin, protocol } = new URL(address);
  return { host, origin, secure: protocol === "https:" };
}
