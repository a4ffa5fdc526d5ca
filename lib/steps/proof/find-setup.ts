/** The first half of the sign-in test: what BlueRange looks for with its key before anybody signs in. */
import "server-only";
import { z } from "zod";
import { manual } from "@/lib/domain/manual";
import type { Problem } from "@/lib/domain/problem";
import type { ProofPorts } from "@/lib/wizard/step";
import { listPools } from "../identity-pool/list-pools";
import { severalPools } from "../identity-pool/several-pools";
import { type ObservedRole, readRole } from "../observed-role";
import { type Ended, endedBy, type Part } from "./part";
import { forNewKey, forNewRights, isUnknownKey, isYoungSetup, patiently } from "./patience";
import type { ProofFacts } from "./proof-facts";

/** Waits until AWS knows the new key. */
export async function tryKey(ports: ProofPorts, { userArn }: ProofFacts, part: Part): Promise<Ended<true>> {
  const answer = await patiently(ports, forNewKey, isUnknownKey, () =>
    ports.sendAsServer({ action: "sts:GetCallerIdentity", input: {} }),
  );
  const { Arn } = callerAnswer.parse(answer);
  const isOurs = Arn === userArn;
  const ended = endedBy(part, isOurs, { found: Arn, problem: otherUser });
  return isOurs ? { check: ended, value: true } : { check: ended };
}

/** As BlueRange does: by the developer provider name, among all pools. */
export async function findPool(ports: ProofPorts, facts: ProofFacts, part: Part): Promise<Ended<true>> {
  const all = await patiently(ports, forNewRights, isYoungSetup, () => listPools(ports.sendAsServer));
  const pools = all.filter(({ providerName }) => providerName === facts.host);
  const isOurs = pools.length === 1 && pools[0]?.id === facts.identityPoolId;
  const ended = endedBy(part, isOurs, {
    found: pools.map(({ id }) => id).join(", ") || "none",
    problem: pools.length > 1 ? severalPools(pools) : otherPool(facts.host),
  });
  return isOurs ? { check: ended, value: true } : { check: ended };
}

/** As BlueRange does: by its fixed name. */
export async function findRole(
  ports: ProofPorts,
  facts: ProofFacts,
  part: Part,
): Promise<Ended<ObservedRole>> {
  const role = await patiently(ports, forNewRights, isYoungSetup, () =>
    readRole(ports.sendAsServer, manual.roleName),
  );
  const isOurs = role.arn === facts.roleArn;
  const ended = endedBy(part, isOurs, { found: role.arn, problem: otherRole });
  return isOurs ? { check: ended, value: role } : { check: ended };
}

const callerAnswer = z.object({ Arn: z.string() });

const otherUser: Problem = {
  code: "key-of-another-user",
  message: "The access key belongs to another IAM user than the one of this setup.",
  remedy: "Open the step IAM user and review its changes again.",
};

const otherPool = (host: string): Problem => ({
  code: "pool-not-found",
  message: `BlueRange would not find the pool of this setup by the developer provider name ${host}.`,
  remedy: "Open the step of the identity pool and review its changes again.",
});

const otherRole: Problem = {
  code: "role-not-found",
  message: "BlueRange would not find the role of this setup by its name.",
  remedy: "Open the step of the role and review its changes again.",
};
