import "server-only";
import { GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import { z } from "zod";
import { callerOf, parseArn } from "@/lib/domain/arn";
import type { Problem } from "@/lib/domain/problem";
import { alwaysOnRegion, findRegion } from "@/lib/domain/region";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { AccountConnection } from "@/lib/wizard/step";
import type { Notice } from "@/lib/wizard/words";
import type { AwsClients } from "./clients";
import { clockNotices } from "./clock-notices";
import { regionOff } from "./credential-words";
import { errorReader } from "./error-reader";
import { failedAt } from "./failed-call";
import { watchServerClock } from "./server-clock";

/**
 * Asks AWS whose credentials these are. Needs no permission, so every problem here is about the credentials, the
 * region or the road to AWS, and never about a missing right.
 */
export async function connectAccount(clients: AwsClients): Promise<Result<AccountConnection>> {
  const asked = await askWho(clients);
  if (!asked.ok) return refused(await keyOrRegion(clients, asked.problem));
  const { identity, clockOffsetMs } = asked.value;
  const arn = parseArn(identity.Arn);
  if (!arn) return refused(notAnIdentity);
  const region = findRegion(clients.region);
  if (region && region.partition !== arn.partition) return refused(otherPartition);
  const { kind } = callerOf(arn);
  return ok({
    accountId: identity.Account,
    callerArn: identity.Arn,
    partition: arn.partition,
    clockOffsetMs,
    notices: [...(kind === "root" ? [rootKey] : []), ...clockNotices(clockOffsetMs)],
  });
}

const identitySchema = z.object({ Account: z.string().regex(/^\d{12}$/), Arn: z.string() });

interface Asked {
  readonly identity: z.infer<typeof identitySchema>;
  readonly clockOffsetMs: number;
}

async function askWho({ sts, signal }: AwsClients): Promise<Result<Asked>> {
  const command = new GetCallerIdentityCommand({});
  const clock = watchServerClock(command);
  try {
    const answer = await sts.send(command, signal ? { abortSignal: signal } : {});
    const identity = identitySchema.safeParse(answer);
    if (!identity.success) return refused(notAnIdentity);
    return ok({ identity: identity.data, clockOffsetMs: clock.offsetMs() });
  } catch (error) {
    const call = { action: "sts:GetCallerIdentity", input: {} } as const;
    return refused(errorReader.read(failedAt(error, call), call.action).problem);
  }
}

/**
 * In a region that is switched off AWS knows no keys of the account, and says so as if the key were wrong. Whether
 * it is the key or the region, a region that is always on tells.
 */
async function keyOrRegion(clients: AwsClients, problem: Problem): Promise<Problem> {
  const region = findRegion(clients.region);
  const elsewhere = region?.optIn && problem.code === "key-unknown" && alwaysOnRegion(region.partition);
  if (!elsewhere) return problem;
  const there = clients.inRegion(elsewhere.id);
  const asked = await askWho(there);
  there.destroy();
  return asked.ok ? { ...regionOff, field: "region", ...(problem.aws && { aws: problem.aws }) } : problem;
}

const otherPartition: Problem = {
  code: "other-partition",
  message: "These keys and the chosen region belong to different AWS worlds (commercial, GovCloud or China).",
  remedy: "Choose a region of the world that the keys are from, or enter keys for the chosen region.",
  field: "region",
};

const notAnIdentity: Problem = {
  code: "not-from-aws",
  message: "What answered does not say whose credentials these are, as AWS would.",
  remedy:
    "Check HTTPS_PROXY and AWS_ENDPOINT_URL, and ask your network administrators whether a filter answers.",
};

const rootKey: Notice = {
  tone: "warning",
  code: "root-key",
  text: "This key belongs to the account's owner (root) and may do everything, even close the account. A key of an administrator is enough here; delete the root key afterwards.",
};
