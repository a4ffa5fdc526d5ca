import "server-only";
import type { AwsCredentials } from "@/lib/aws/clients";
import { readCredentialInput } from "@/lib/aws/credential-input";
import { defaultChainCredentials, profileCredentials } from "@/lib/aws/profiles";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { Secret } from "@/lib/domain/secret";
import { practiceCredentials } from "@/lib/practice/caller";
import type { AccessRequest, ConnectRequest } from "@/lib/wizard/ports";
import type { OperatorConnection } from "@/lib/wizard/step";
import { operatorSecretKey, operatorSessionToken } from "@/lib/wizard/vault-names";
import type { Answers } from "@/lib/wizard/words";
import type { AccessParts } from "./aws-access";

export interface OperatorCredentials extends Pick<OperatorConnection, "source" | "accessKeyId" | "secrets"> {
  readonly credentials: AwsCredentials;
}

export type ReadCredentials =
  | { readonly ok: true; readonly value: OperatorCredentials }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The credentials that the account step was given: typed, of a profile, made up, or what the terminal has. */
export function operatorCredentials(parts: AccessParts, request: ConnectRequest): ReadCredentials {
  const unkept = unkeptCredentials(parts, request.answers);
  if (unkept)
    return unkept.ok ? ok({ ...unkept.value, secrets: {} }) : { ok: false, problems: [unkept.problem] };
  const { secretAccessKey, sessionToken } = request.secrets;
  const typed = { accessKeyId: request.accessKeyId, secretAccessKey, sessionToken };
  // What stands in for AWS takes keys of any look.
  const read = readCredentialInput(typed, { lenient: parts.environment.awsEndpointUrl !== undefined });
  if (!read.ok) return read;
  const { accessKeyId, ...kept } = read.credentials;
  return ok({
    source: "typed",
    accessKeyId,
    secrets: kept,
    credentials: revealed(accessKeyId, kept.secretAccessKey, kept.sessionToken),
  });
}

/** The same again, later: typed ones come from the vault, the others from where they are. */
export async function keptCredentials(
  parts: AccessParts,
  session: AccessRequest,
): Promise<Result<AwsCredentials>> {
  // Those of the practice account are made up, so they can't be forgotten.
  if (session.credentials.state !== "stored" && session.account["accountKind"] !== "practice")
    return refused(keysForgotten);
  const unkept = unkeptCredentials(parts, session.account);
  if (unkept) return unkept.ok ? ok(unkept.value.credentials) : unkept;
  const vault = parts.vault.of(session.sessionId, () => new Date());
  const secretAccessKey = await vault.get(operatorSecretKey);
  const sessionToken = await vault.get(operatorSessionToken);
  const { accessKeyId } = session.credentials;
  if (!accessKeyId || !secretAccessKey) return refused(keysForgotten);
  return ok(revealed(accessKeyId, secretAccessKey, sessionToken));
}

function revealed(
  accessKeyId: string,
  secretAccessKey: Secret,
  sessionToken: Secret | undefined,
): AwsCredentials {
  const token = sessionToken && { sessionToken: sessionToken.reveal() };
  return { accessKeyId, secretAccessKey: secretAccessKey.reveal(), ...token };
}

/** Those that need no place in the vault; undefined for typed keys. */
function unkeptCredentials(
  { environment, ambientCredentials }: AccessParts,
  { accountKind, credentialSource, profile }: Answers,
): Result<Pick<OperatorCredentials, "source" | "credentials">> | undefined {
  if (accountKind === "practice") return ok({ source: "practice", credentials: practiceCredentials });
  if (credentialSource === "profile") {
    // Whoever reaches this server from elsewhere must not act with what is this machine's.
    if (!environment.loopback || !profile) return refused(noProfiles);
    return ok({ source: "profile", credentials: profileCredentials(profile) });
  }
  if (credentialSource === "environment") {
    // Begun at a terminal: its credentials are not this server's.
    if (!ambientCredentials) return refused(keysForgotten);
    return ok({ source: "environment", credentials: defaultChainCredentials() });
  }
  return undefined;
}

/** What AWS says of typed keys belongs beside the field to look at. */
export function atTypedField(problem: Problem): Problem {
  const field = fieldOf[problem.code];
  return field === undefined ? problem : { ...problem, field };
}

const fieldOf: Readonly<Record<string, string>> = {
  "key-unknown": "accessKeyId",
  "secret-wrong": "secretAccessKey",
  "credentials-expired": "sessionToken",
};

const keysForgotten: Problem = {
  code: "keys-forgotten",
  message: "This server does not have your AWS keys any more.",
  remedy: "Enter the keys of the same account again in step 2; then go on here.",
};

const noProfiles: Problem = {
  code: "profiles-not-offered",
  message:
    "This server can be reached from other machines, so it does not use credentials of its own machine.",
  remedy: "Enter an access key instead.",
  field: "credentialSource",
};
