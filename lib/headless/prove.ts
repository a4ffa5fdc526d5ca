import "server-only";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { Check } from "@/lib/wizard/words";
import { confirmed } from "./confirm";
import { followRun } from "./follow-run";
import { inTerminal } from "./in-terminal";
import type { Job } from "./job";

/** Runs the proof and prints its checks. With repairTrust the offered repair is applied; gives how many changes it made. */
export async function prove(job: Job, sessionId: string): Promise<Result<number>> {
  const checks = await runProof(job, sessionId);
  if (!checks.ok) return checks;
  const isRepairable = checks.value.some(({ problem }) => problem?.code === "amr-operator");
  if (!isRepairable || !job.answers.repairTrust) return ok(0);
  const repaired = await repair(job, sessionId);
  if (!repaired.ok) return repaired;
  const again = await runProof(job, sessionId);
  return again.ok ? repaired : again;
}

async function runProof(job: Job, sessionId: string): Promise<Result<readonly Check[]>> {
  const started = await job.runtime.engine.startProof(sessionId);
  if (!started.ok) return started;
  const { step, outcome } = await followRun(job, sessionId, "proof", started.value);
  for (const check of step.checks) {
    job.printer.checked({ ...check, ...(check.problem && { problem: inTerminal(check.problem) }) });
  }
  return outcome.ok ? ok(step.checks) : outcome;
}

async function repair(job: Job, sessionId: string): Promise<Result<number>> {
  const { engine } = job.runtime;
  const wanted = { trustCondition: "aws" };
  const plan = await engine.previewPlan(sessionId, "organization-role", wanted);
  if (!plan.ok) return plan;
  const { changes, blockers, fingerprint } = plan.value;
  if (blockers[0]) return refused(blockers[0]);
  const agreed = await confirmed(job, "organization-role", changes);
  if (!agreed.ok) return agreed;
  const started = await engine.applyPreviewed(sessionId, "organization-role", wanted, fingerprint);
  if (!started.ok) return started;
  const { outcome } = await followRun(job, sessionId, "organization-role", started.value);
  return outcome.ok ? ok(changes.length) : outcome;
}
