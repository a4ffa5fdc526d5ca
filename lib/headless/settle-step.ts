import "server-only";
import { ok, type Result } from "@/lib/domain/result";
import { stepOf } from "@/lib/wizard/fold/fold";
import type { StepId } from "@/lib/wizard/words";
import type { Job } from "./job";

/**
 * Finds out what became of the writes that a killed or broken run left open, and tells it. This comes before new
 * answers are saved: with other answers the engine would no longer know of them.
 */
export async function settleStep(job: Job, sessionId: string, id: StepId): Promise<Result<undefined>> {
  const { engine } = job.runtime;
  const before = await engine.view(sessionId);
  const open = (before && stepOf(before, id).openIntents) ?? [];
  if (open.length === 0) return ok(undefined);
  const settled = await engine.settleIntents(sessionId, id);
  if (!settled.ok) return settled;
  const after = await engine.view(sessionId);
  const changes = (after && stepOf(after, id).run?.changes) ?? [];
  for (const { change, how } of changes) {
    if (how && open.some((intent) => intent.change.id === change.id)) job.printer.done(id, change, how);
  }
  return ok(undefined);
}
