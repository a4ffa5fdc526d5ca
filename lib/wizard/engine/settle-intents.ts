import { ok, type Result } from "@/lib/domain/result";
import { stepOf } from "../fold/fold";
import { fillObject } from "../hole";
import type { AnyAwsStep, StepPorts } from "../step";
import type { OpenIntent, StepView } from "../view";
import type { StepId } from "../words";
import type { EngineContext } from "./context";
import { awsEntryOf } from "./entries";
import { withLease } from "./lease";
import { lookingAt } from "./make-plan";
import { openPorts } from "./open-ports";
import { planFailed } from "./plan-failed";
import { reconciled } from "./reconcile";
import type { SessionLog } from "./session-log";

/**
 * Finds out what became of writes that were begun and never ended: the server was killed, or the answer was lost.
 * A write that may be repeated needs no looking after; the next plan sees what it did.
 */
export async function settleIntents(
  context: EngineContext,
  log: SessionLog,
  id: StepId,
): Promise<Result<undefined>> {
  const { openIntents } = stepOf(log.view(), id);
  const open = openIntents.filter(({ change }) => change.repeat === "reconcile");
  if (open.length === 0) return ok(undefined);
  const ports = await openPorts(context, log, id);
  if (!ports.ok) return ports;
  const entry = awsEntryOf(context, id);
  for (const intent of open) {
    const settled = await settle(context, log, entry, ports.value, intent);
    if (!settled.ok) return settled;
  }
  return ok(undefined);
}

/** The same where no run and nobody else is at it: two that look at once could remove what the other has just made. */
export function settleAlone(context: EngineContext, log: SessionLog, id: StepId): Promise<Result<undefined>> {
  return withLease(context, log.sessionId, async () => {
    await log.refresh();
    const settled = await settleIntents(context, log, id);
    return settled.ok ? settled : planFailed(log, id, settled.problem);
  });
}

async function settle(
  context: EngineContext,
  log: SessionLog,
  entry: AnyAwsStep,
  ports: StepPorts,
  intent: OpenIntent,
): Promise<Result<undefined>> {
  const { change, baseline, runId } = intent;
  await waitToSettle(context, new Date(intent.startedAt));
  try {
    const filled = {
      action: change.call.action,
      input: fillObject(change.call.input, yieldsSoFar(stepOf(log.view(), entry.id))),
    };
    const startedAt = new Date(intent.startedAtAws);
    const result = await reconciled(entry, ports, change, filled, { baseline, startedAt });
    if (result.outcome === "unclear") return { ok: false, problem: result.problem };
    const { receipt, yields = {}, secrets } = result.applied;
    const options = secrets ? { secrets } : undefined;
    await log.append(
      [
        {
          type: "change.done",
          step: entry.id,
          runId,
          changeId: change.id,
          how: result.outcome,
          receipt,
          yields,
          durationMs: 0,
        },
      ],
      options,
    );
    return ok(undefined);
  } catch (error) {
    return { ok: false, problem: context.errors.read(error, lookingAt(entry)).problem };
  }
}

/** Never longer than a late request needs: a clock that was set back since would make it hours. */
async function waitToSettle({ clock, patience }: EngineContext, startedAt: Date): Promise<void> {
  const left = startedAt.getTime() + patience.settleMs - clock.now().getTime();
  if (left > 0) await clock.sleep(Math.min(left, patience.settleMs));
}

/** What the changes of the run have yielded until now, by hole name. */
export function yieldsSoFar(step: StepView): Readonly<Record<string, string>> {
  return Object.assign({}, ...(step.run?.changes ?? []).map(({ yields }) => yields));
}
