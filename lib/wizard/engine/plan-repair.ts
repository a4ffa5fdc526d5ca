import { sealPlan } from "../fingerprint";
import { stepOf } from "../fold/fold";
import type { Repair, StepPorts } from "../step";
import type { RepairView } from "../view";
import type { EngineContext } from "./context";
import { awsEntryOf } from "./entries";
import { lookingAt, observeAndPlan } from "./make-plan";
import type { SessionLog } from "./session-log";
import { writtenBy } from "./written-by";

/**
 * What a repair would change, looked up with the credentials that the proof still has. A proof that has passed is not
 * lost because this look fails: the problem then stands in the way of the repair.
 */
export async function planRepair(
  context: EngineContext,
  log: SessionLog,
  repair: Repair,
  ports: StepPorts,
): Promise<RepairView> {
  const entry = awsEntryOf(context, repair.step);
  const answers = { ...stepOf(log.view(), entry.id).answers, ...repair.answers };
  try {
    const { plan } = await observeAndPlan(context, entry, ports, {
      answers,
      facts: log.view().facts,
      written: writtenBy(context, log, entry.id),
    });
    return { step: entry.id, answers, plan };
  } catch (error) {
    const { problem } = context.errors.read(error, lookingAt(entry));
    const unknown = { changes: [], kept: [], notices: [], blockers: [problem] };
    return { step: entry.id, answers, plan: sealPlan(unknown, context.newId()) };
  }
}
