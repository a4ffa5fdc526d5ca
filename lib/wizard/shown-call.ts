import { isJsonObject, type Json } from "@/lib/domain/json";
import type { AwsCall } from "./change";
import { hole } from "./hole";

/**
 * A call as it may be shown to be made by hand. What no command may hold, or AWS would not take, is a hole in it: the
 * tokens of users, the ids of access keys of which a session file has only the end, and a certificate request, which
 * whoever makes the call has to make of a private key of their own.
 */
export function shownCall({ action, input }: AwsCall): AwsCall {
  const entries = Object.entries(input).map(([name, value]): [string, Json] => {
    if (name === "AccessKeyId" && typeof value === "string" && value.startsWith("*"))
      return [name, hole("accessKeyId")];
    if (name === "certificateSigningRequest") return [name, hole(name)];
    // They work like passwords while they last.
    if (name === "WebIdentityToken") return [name, hole("webIdentityToken")];
    if (action !== "cognito-identity:GetCredentialsForIdentity" || name !== "Logins") return [name, value];
    const providers = isJsonObject(value) ? Object.keys(value) : [];
    return [name, Object.fromEntries(providers.map((provider) => [provider, hole("openIdToken")]))];
  });
  return { action, input: Object.fromEntries(entries) };
}
