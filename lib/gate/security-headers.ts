import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { isLoopback } from "@/lib/runtime/loopback";
import type { Site } from "./sites";

/**
 * The strict policy of every page: only scripts and styles that carry this answer's nonce (and what those scripts
 * load), nothing inline, nothing from elsewhere, no frames.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** What every answer says, whoever wrote it. Referrer-Policy is not no-referrer: forms would then send Origin: null. */
export function securityHeaders(policy: string, site: Site | undefined): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": policy,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    ...(site && wantsTransportSecurity(site) ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
  };
}

/** These headers stand in the answer whatever else is set before it leaves, so Next can't loosen them. */
export function imposeHeaders(response: ServerResponse, imposed: Readonly<Record<string, string>>): void {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (
    status: number,
    reasonOrHeaders?: string | GivenHeaders,
    headers?: GivenHeaders,
  ): typeof response => {
    const given = typeof reasonOrHeaders === "string" ? headers : reasonOrHeaders;
    for (const [name, value] of pairs(given)) if (value !== undefined) response.setHeader(name, value);
    for (const [name, value] of Object.entries(imposed)) response.setHeader(name, value);
    return writeHead(status);
  };
}

type GivenHeaders = OutgoingHttpHeaders | OutgoingHttpHeader[];

function pairs(
  headers: GivenHeaders | undefined,
): readonly (readonly [string, OutgoingHttpHeader | undefined])[] {
  if (!Array.isArray(headers)) return Object.entries(headers ?? {});
  return headers.flatMap((name, index) =>
    index % 2 === 0 ? [[String(name), headers[index + 1]] as const] : [],
  );
}

/** A browser would apply it to every port of this machine's own names, and break other servers there. */
function wantsTransportSecurity({ secure, origin }: Site): boolean {
  return secure && !isLoopback(new URL(origin).hostname.replace(/[[\]]/g, ""));
}
