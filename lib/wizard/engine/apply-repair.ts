import type { Problem } from "@/lib/domain/problem";
import { type Result, refused } from "@/lib/domain/result";
import { stepOf } from "../fold/fold";
import { appendAtRest } from "./append-at-rest";
import type { EngineContext } from "./context";
import type { SessionLog } from "./session-log";
import { confirmPlan, type StartedRun } from "./start-run";

/**
 * Takes the repair that was shown: its answers are saved with its plan, and the plan is applied. Where the account has
 * moved since the proof, the run stops before it writes, as every run does.
 */
export async function applyRepair(
  context: EngineContext,
  log: SessionLog,
  planId: string,
): Promise<Result<StartedRun>> {
  const { repair } = log.view();
  if (repair?.plan.planId !== planId) return refused(notOffered);
  const { step, answers, plan } = repair;
  if (plan.blockers[0]) return refused(plan.blockers[0]);
  const { notices } = stepOf(log.view(), step);
  const kept = await appendAtRest(
    log,
    [
      { type: "answers.saved", step, answers, facts: {}, notices },
      { type: "plan.made", step, plan },
    ],
    {},
    (view) => (view.repair?.plan.planId === planId ? undefined : notOffered),
  );
  return kept.ok ? confirmPlan(context, log, step, planId, []) : kept;
}

const notOffered: Problem = {
  code: "repair-not-offered",
  message: "This repair is not offered any more: it was confirmed, or something has changed since the proof.",
  remedy:
    "Load the page again. If the proof still ends with its warning, run it again: it looks the repair up anew.",
};
