import "server-only";
import { z } from "zod";
import type { TokenClaims } from "@/lib/domain/trust-evaluation";

/** What a token of Cognito says of its pool and sign-in; undefined where it is no readable JWT. Not verified. */
export function tokenClaims(token: string): TokenClaims | undefined {
  const claims = claimsOf.safeParse(jsonOf(token.split(".")[1] ?? ""));
  return claims.success ? claims.data : undefined;
}

function jsonOf(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

const claimsOf = z.object({
  aud: z.string(),
  amr: z.union([z.array(z.string()), z.string().transform((only) => [only])]).default([]),
});
