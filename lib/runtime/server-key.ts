import "server-only";
import type { AwsCredentials } from "@/lib/aws/clients";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { AccessRequest, Vault } from "@/lib/wizard/ports";
import { serverSecretKey } from "@/lib/wizard/vault-names";

/** The BlueRange user's own key, from the vault. */
export async function serverKey(vault: Vault, session: AccessRequest): Promise<Result<AwsCredentials>> {
  const { sessionId, facts, installed } = session;
  const { accessKeyId } = facts;
  const secret =
    accessKeyId && (await vault.of(sessionId, () => new Date()).get(serverSecretKey(accessKeyId)));
  if (!accessKeyId || !secret) return refused(installed ? keyHandedOver : noServerKey);
  return ok({ accessKeyId, secretAccessKey: secret.reveal() });
}

/** To apply the step IAM user would make another key, which BlueRange does not have. */
const keyHandedOver: Problem = {
  code: "server-key-missing",
  message:
    "The files are installed and their secrets are no longer here, so BlueRange's sign-in can't be tested again.",
  remedy:
    "Go to the step Files and check the account again: that compares everything in the account without the secrets.",
};

const noServerKey: Problem = {
  code: "server-key-missing",
  message: "The secret of BlueRange's access key is not on this server, so its sign-in can't be tested.",
  remedy: "Open the step IAM user, review its changes and apply them.",
};
