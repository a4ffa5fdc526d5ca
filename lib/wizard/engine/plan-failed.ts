import type { Problem } from "@/lib/domain/problem";
import { type Result, refused } from "@/lib/domain/result";
import type { EventOf } from "../events";
import type { StepId } from "../words";
import { appendAtRest } from "./append-at-rest";
import type { SessionLog } from "./session-log";

/** What was to be planned; nothing of it where the plan leads on. */
export type PlanAim = Pick<EventOf<"plan.failed">, "purpose" | "scope">;

/** Takes down that no plan could be made, after the calls by which that was found; then hands the problem on. */
export async function planFailed(
  log: SessionLog,
  step: StepId,
  problem: Problem,
  aim: PlanAim = {},
): Promise<Result<never>> {
  await appendAtRest(log, [{ type: "plan.failed", step, problem, ...aim }]);
  return refused(problem);
}
