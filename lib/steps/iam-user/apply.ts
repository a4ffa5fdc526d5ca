import "server-only";
import { z } from "zod";
import { Secret } from "@/lib/domain/secret";
import type { AwsCall, Change } from "@/lib/wizard/change";
import type { Applied, StepPorts } from "@/lib/wizard/step";
import { serverSecretKey } from "@/lib/wizard/vault-names";
import { unlessAbsent } from "../expected-errors";
import { sendTagged } from "../tagged-create";

/** One write. The receipt says what was made, and what stood there before. */
export async function applyToUser(ports: StepPorts, change: Change, filled: AwsCall): Promise<Applied> {
  if (filled.action === "iam:CreateUser") return applyCreateUser(ports, filled);
  if (filled.action === "iam:CreateAccessKey") return applyCreateKey(ports, filled);
  if (filled.action === "iam:DeleteAccessKey") return applyDeleteKey(ports, filled);
  await ports.send(filled);
  const { UserName, PolicyArn, PolicyName } = rightInput.parse(filled.input);
  const replaced = change.documents.find(({ replaces }) => replaces !== undefined)?.replaces;
  return {
    receipt: {
      userName: UserName,
      ...(PolicyArn && { policyArn: PolicyArn }),
      ...(PolicyName && { policyName: PolicyName }),
      ...(replaced !== undefined && { replaced }),
    },
  };
}

async function applyCreateUser(ports: StepPorts, filled: AwsCall): Promise<Applied> {
  const { answer, tagged } = await sendTagged(ports, filled);
  const { User: user } = createdUser.parse(answer);
  return { receipt: { userName: user.UserName, userArn: user.Arn, tagged } };
}

async function applyCreateKey(ports: StepPorts, filled: AwsCall): Promise<Applied> {
  const { AccessKey: key } = createdKey.parse(await ports.send(filled));
  return {
    receipt: { userName: key.UserName, accessKeyId: key.AccessKeyId },
    secrets: { [serverSecretKey(key.AccessKeyId)]: new Secret(key.SecretAccessKey) },
  };
}

/** Gone already is as good. A secret that was kept for it is worth nothing any more. */
async function applyDeleteKey(ports: StepPorts, filled: AwsCall): Promise<Applied> {
  await unlessAbsent(ports.send(filled));
  const { UserName, AccessKeyId } = keyInput.parse(filled.input);
  return {
    receipt: { userName: UserName, deletedKeyId: AccessKeyId },
    forget: [serverSecretKey(AccessKeyId)],
  };
}

const keyInput = z.object({ UserName: z.string(), AccessKeyId: z.string() });

const rightInput = z.object({
  UserName: z.string(),
  PolicyArn: z.string().optional(),
  PolicyName: z.string().optional(),
});

const createdUser = z.object({ User: z.object({ UserName: z.string(), Arn: z.string() }) });

const createdKey = z.object({
  AccessKey: z.object({ UserName: z.string(), AccessKeyId: z.string(), SecretAccessKey: z.string() }),
});
