import "server-only";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { RepairView } from "@/lib/wizard/view";
import { confirmed } from "./confirm";
import { followRun } from "./follow-run";
import { inTerminal } from "./in-terminal";
import type { Job } from "./job";

/** Runs the proof and prints its checks. With repairTrust the offered repair is applied. */
export async function prove(job: Job, sessionId: string): Promise<Result<Proven>> {
  const proven = await runProof(job, sessionId);
  if (!proven.ok) return proven;
  const offered = (await job.runtime.engine.view(sessionId))?.repair;
  if (!offered || !job.answers.repairTrust) return ok({ changes: 0, usersRefused: proven.value });
  const repaired = await repair(job, sessionId, offered);
  if (!repaired.ok) return repaired;
  const again = await runProof(job, sessionId);
  return again.ok ? ok({ changes: repaired.value, usersRefused: again.value }) : again;
}

export interface Proven {
  /** How many changes the repair made. */
  readonly changes: number;
  /** The test sign-in was refused over the operator of the manual, which stops nothing. */
  readonly usersRefused: boolean;
}

/** Gives whether the sign-in was refused. */
async function runProof(job: Job, sessionId: string): Promise<Result<boolean>> {
  const started = await job.runtime.engine.startProof(sessionId);
  if (!started.ok) return started;
  const { step, outcome } = await followRun(job, sessionId, "proof", started.value);
  for (const check of step.checks) {
    job.printer.checked({ ...check, ...(check.problem && { problem: inTerminal(check.problem) }) });
  }
  return outcome.ok ? ok(step.checks.some(({ problem }) => problem?.code === "amr-operator")) : outcome;
}

async function repair(job: Job, sessionId: string, { step, plan }: RepairView): Promise<Result<number>> {
  const { changes, blockers, planId } = plan;
  if (blockers[0]) return refused(blockers[0]);
  const agreed = await confirmed(job, step, changes);
  if (!agreed.ok) return agreed;
  const started = await job.runtime.engine.applyRepair(sessionId, planId);
  if (!started.ok) return started;
  const { outcome } = await followRun(job, sessionId, step, started.value);
  return outcome.ok ? ok(changes.length) : outcome;
}
