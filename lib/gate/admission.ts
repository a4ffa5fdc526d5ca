/**
 * The questions that every request is asked before anything else looks at it. They need no secret and no body.
 *
 * Next's own comparison of Origin and Host lets rebinding, forged X-Forwarded-Host and requests without Origin
 * through, so all of that ends here.
 */
import type { IncomingMessage } from "node:http";
import { type Refusal, refusals } from "./refusal";
import { requestPath } from "./request-path";
import type { Site, Sites } from "./sites";

export type Admission =
  | { readonly admitted: true; readonly site: Site; readonly path: string }
  | { readonly admitted: false; readonly refusal: Refusal };

export function admit(request: IncomingMessage, sites: Sites): Admission {
  const site = siteAsked(request, sites);
  if (!site) return refuse(refusals.unknownHost);
  if (request.headers.upgrade !== undefined) return refuse(refusals.upgrade);
  if (!["GET", "HEAD", "POST"].includes(request.method ?? "")) return refuse(refusals.method);
  const path = requestPath(request);
  if (path === undefined) return refuse(refusals.malformed);
  if (!comesFromUs(request, site)) return refuse(refusals.otherOrigin);
  // Next's image optimiser has been a way in more than once, and no page uses it.
  if (/^\/+_next\/+image(\/|$)/i.test(path)) return refuse(refusals.notHere);
  return { admitted: true, site, path };
}

function siteAsked(request: IncomingMessage, sites: Sites): Site | undefined {
  const [host, second] = request.headersDistinct.host ?? [];
  return host === undefined || second !== undefined ? undefined : sites.get(host.toLowerCase());
}

function comesFromUs(request: IncomingMessage, site: Site): boolean {
  const { origin } = request.headers;
  if (origin !== undefined && origin !== site.origin) return false;
  const fetchSite = request.headers["sec-fetch-site"];
  if (request.method === "POST")
    return origin !== undefined && [undefined, "same-origin"].includes(fetchSite);
  // Reading: a person may follow a link from anywhere, but no other page may load ours as its part.
  return [undefined, "same-origin", "none"].includes(fetchSite) || isNavigation(request);
}

function isNavigation({ headers }: IncomingMessage): boolean {
  return headers["sec-fetch-mode"] === "navigate" && headers["sec-fetch-dest"] === "document";
}

function refuse(refusal: Refusal): Admission {
  return { admitted: false, refusal };
}
