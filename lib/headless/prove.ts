import "server-only";
import { ok, type Result } from "@/lib/domain/result";
import type { Check } from "@/lib/wizard/words";
import { followRun } from "./follow-run";
import type { Job } from "./job";

/** Runs the proof and prints its checks. With repairTrust the offered repair is applied; gives how many changes it made. */
export async function prove(job: Job, sessionId: string): Promise<Result<number>> {
  const checks = await proof(job, sessionId);
  if (!checks.ok) return checks;
  const repairable = checks.value.some(({ problem }) => problem?.code === "amr-operator");
  if (!repairable || !job.answers.repairTrust) return ok(0);
  const repaired = await repair(job, sessionId);
  if (!repaired.ok) return repaired;
  const again = await proof(job, sessionId);
  return again.ok ? repaired : again;
}

async function proof(job: Job, sessionId: string): Promise<Result<readonly Check[]>> {
  const started = await job.runtime.engine.startProof(sessionId);
  if (!started.ok) return started;
  const ended = await followRun(job, sessionId, "proof", started.value);
  if (!ended.ok) return ended;
  for (const check of ended.value.checks) job.printer.checked("proof", check);
  return ok(ended.value.checks);
}

async function repair(job: Job, sessionId: string): Promise<Result<number>> {
  const { engine } = job.runtime;
  const wanted = { trustCondition: "aws" };
  const plan = await engine.previewPlan(sessionId, "organization-role", wanted);
  if (!plan.ok) return plan;
  const started = await engine.applyPreviewed(sessionId, "organization-role", wanted, plan.value.fingerprint);
  if (!started.ok) return started;
  const done = await followRun(job, sessionId, "organization-role", started.value);
  return done.ok ? ok(plan.value.changes.length) : done;
}
