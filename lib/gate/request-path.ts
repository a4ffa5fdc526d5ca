import type { IncomingMessage } from "node:http";

/**
 * The decoded path of a request, or undefined where it is written in a way that browsers don't use: absolute or
 * protocol-relative targets, backslashes and NUL, which different layers have understood differently before.
 */
export function requestPath(request: IncomingMessage): string | undefined {
  const target = request.url ?? "";
  if (!target.startsWith("/") || target.startsWith("//")) return undefined;
  const base = "http://gate.invalid";
  if (!URL.canParse(target, base)) return undefined;
  const path = decoded(new URL(target, base).pathname);
  return path === undefined || /[\\\0]/.test(path) || target.includes("\\") ? undefined : path;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    // Half of a percent sign is all that can be wrong here.
    return undefined;
  }
}
