/** For tests: a setup that is ready for its proof, and what its session tells about itself. */
import type { Finding } from "@/lib/findings/finding";
import { findingsOf } from "@/lib/findings/findings-of";
import type { Engine } from "@/lib/wizard/engine/engine";
import type { Answers, Facts, StepId } from "@/lib/wizard/words";
import type { EngineBed } from "./engine-bed";
import { apply, begin } from "./walk";

const awsSteps = ["iam-user", "certificate", "identity-pool", "organization-role"] as const;

/** Every step applied, with the operator of AWS in the trust policy unless answered otherwise. */
export async function readyForProof(
  engine: Engine,
  answers: Partial<Readonly<Record<StepId, Answers>>> = {},
): Promise<string> {
  const id = await begin(engine);
  const all = { "organization-role": { trustCondition: "aws" }, ...answers };
  for (const step of awsSteps) await apply(engine, id, step, all[step] ?? {});
  return id;
}

/** Without what is told of every session of the practice account. */
export async function found(bed: EngineBed, id: string): Promise<readonly Finding[]> {
  const all = findingsOf(await bed.events(id));
  return all.filter(
    (finding) => !["practice-account", "young-policy", "files-not-taken"].includes(finding.id),
  );
}

/** As "error pool-roles"; what is over is "over". */
export async function told(bed: EngineBed, id: string): Promise<readonly string[]> {
  return (await found(bed, id)).map((one) => `${one.overcome ? "over" : one.severity} ${one.id}`);
}

export async function factsOf(engine: Engine, id: string): Promise<Facts> {
  return (await engine.view(id))?.facts ?? {};
}
