import { ok, type Result, refused } from "@/lib/domain/result";
import type { Environment } from "@/lib/runtime/environment";
import { isLoopback } from "@/lib/runtime/loopback";

/**
 * Whether it is safe to listen as asked. AWS keys are typed into these pages, so other machines are served only over
 * TLS, unless somebody has said in so many words that the network may read along; then the value is the warning to
 * print at every start.
 */
export function checkExposure(
  place: Pick<Environment, "host" | "tls" | "publicOrigin" | "allowPlainHttp">,
): Result<{ readonly warning: string | undefined }> {
  const encrypted = place.tls !== undefined || (place.publicOrigin?.startsWith("https:") ?? false);
  if (encrypted || (isLoopback(place.host) && place.publicOrigin === undefined))
    return ok({ warning: undefined });
  if (place.allowPlainHttp) return ok({ warning });
  return refused({
    code: "plain-http-refused",
    message: `Other machines would reach this server without TLS, because HOST is ${place.host}`,
    remedy:
      "Set TLS_CERT_FILE and TLS_KEY_FILE, or PUBLIC_ORIGIN to the https address of your proxy, or leave HOST out.",
  });
}

const warning =
  "Warning: ALLOW_PLAIN_HTTP=1 serves other machines without TLS. Whoever can watch the network can read the AWS " +
  "keys that are typed in and the files that are downloaded, and can act in this setup.";
