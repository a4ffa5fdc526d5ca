/**
 * What became of a CreateAccessKey whose answer was lost.
 *
 * A key has no name and its secret is in that one answer. If the key was made, it is live and useless: it is deleted,
 * but only where it can't be anybody else's. Deleting a key in use would cut off a server.
 */
import "server-only";
import { z } from "zod";
import type { Json } from "@/lib/domain/json";
import type { Problem } from "@/lib/domain/problem";
import type { AwsCall, Change } from "@/lib/wizard/change";
import type { Intent, Reconciled, StepPorts } from "@/lib/wizard/step";
import { serverSecretKey } from "@/lib/wizard/vault-names";
import { madeAfter } from "../made-after";
import { type AccessKey, lastUse, listKeys } from "./access-keys";
import { readUser } from "./inspect";

/** The keys there are before the call. */
export async function keysBefore(ports: StepPorts, _: Change, filled: AwsCall): Promise<Json> {
  const keys = await listKeys(ports, userNameIn(filled));
  return { keyIds: keys.map(({ id }) => id) };
}

export async function reconcileKey(
  ports: StepPorts,
  _: Change,
  filled: AwsCall,
  intent: Intent,
): Promise<Reconciled> {
  const userName = userNameIn(filled);
  const { keyIds } = keyBaseline.parse(intent.baseline);
  const fresh = (await listKeys(ports, userName)).filter(({ id }) => !keyIds.includes(id));
  const [only, second] = fresh;
  if (only === undefined) return { outcome: "absent" };
  const receipt = { userName, accessKeyId: only.id };
  if (await ports.vault.has(serverSecretKey(only.id))) return { outcome: "found", applied: { receipt } };
  if (second !== undefined || !(await isOurs(ports, userName, only, intent))) {
    return { outcome: "unclear", problem: unclear(userName, fresh) };
  }
  await ports.send({ action: "iam:DeleteAccessKey", input: { UserName: userName, AccessKeyId: only.id } });
  return { outcome: "removed", receipt };
}

/** Made in a user of this session, no earlier than the call, and used by nobody. */
async function isOurs(ports: StepPorts, userName: string, key: AccessKey, intent: Intent): Promise<boolean> {
  if (!madeAfter(key.createdAt, intent.startedAt)) return false;
  const user = await readUser(ports, userName);
  return user?.setup === ports.sessionId && (await lastUse(ports, key.id)) === "never";
}

function userNameIn(filled: AwsCall): string {
  return z.object({ UserName: z.string() }).parse(filled.input).UserName;
}

const keyBaseline = z.object({ keyIds: z.array(z.string()) });

function unclear(userName: string, keys: readonly AccessKey[]): Problem {
  return {
    code: "access-key-unclear",
    message: `AWS's answer was lost, and IAM user ${userName} now has an access key that may be ours or somebody else's: ${keys.map(({ id }) => id).join(", ")}.`,
    remedy:
      `Look at it in the AWS console, under IAM, Users, ${userName}, Security credentials. ` +
      "Delete it if nobody has its secret, and then try again.",
  };
}
