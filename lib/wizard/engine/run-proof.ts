import { ok, type Result } from "@/lib/domain/result";
import type { EventBody } from "../events";
import { stepOf } from "../fold/fold";
import type { AnyAwsStep, ProofPorts, Repair, StepEntry } from "../step";
import type { RepairView } from "../view";
import type { Check } from "../words";
import type { EngineContext } from "./context";
import { usedFacts } from "./entries";
import { forgotten } from "./forget-credentials";
import { openProofPorts } from "./open-ports";
import { planRepair } from "./plan-repair";
import { runEnded, standing } from "./run";
import type { SessionLog } from "./session-log";
import { sumUpChecks } from "./sum-up-checks";
import { writtenBy } from "./written-by";

type ProofEntry = Extract<StepEntry, { kind: "proof" }>;

/** Every check of every step against what AWS says now, then the sign-in test with the new key only. */
export async function runProof(
  context: EngineContext,
  log: SessionLog,
  entry: StepEntry,
  runId: string,
): Promise<void> {
  if (entry.kind !== "proof") throw new Error(`not the proof: ${entry.id}`);
  const ports = await openProofPorts(context, log, runId);
  const proven = ports.ok ? await prove(context, log, entry, ports.value, runId) : ports;
  if (!proven.ok)
    return void (await log.append([
      runEnded({ entry, runId }, { outcome: "failed", problem: proven.problem }),
    ]));
  if ((await standing({ log, entry, runId })) === "stopped")
    return void (await log.append([runEnded({ entry, runId }, { outcome: "stopped" })]));
  await close(log, entry, runId, proven.value);
}

interface Proven {
  readonly checks: readonly Check[];
  /** How a warning can be mended; undefined where nothing warns, or something failed. */
  readonly repair: RepairView | undefined;
}

async function prove(
  context: EngineContext,
  log: SessionLog,
  entry: ProofEntry,
  ports: ProofPorts,
  runId: string,
): Promise<Result<Proven>> {
  try {
    const steps = context.entries.filter((candidate) => candidate.kind === "aws");
    const standing = await Promise.all(steps.map((step) => checkStep(context, log, step, ports, runId)));
    const checks = [...standing.flat(), ...(await signIn(context, log, entry, ports, runId))];
    const repair = repairOf(entry, checks);
    return ok({ checks, repair: repair && (await planRepair(context, log, repair, ports)) });
  } catch (error) {
    return { ok: false, problem: context.errors.read(error, "sts:GetCallerIdentity").problem };
  }
}

async function checkStep(
  context: EngineContext,
  log: SessionLog,
  step: AnyAwsStep,
  ports: ProofPorts,
  runId: string,
): Promise<readonly Check[]> {
  const { clock } = context;
  const begun = clock.now().getTime();
  await log.append([{ type: "probe.started", step: "proof", runId, id: step.id, label: step.form.title }]);
  const desired = step.desire(stepOf(log.view(), step.id).answers ?? {}, log.view().facts);
  const observed = await step.inspect(ports, desired, writtenBy(context, log, step.id));
  const checks = step.verify(observed, desired);
  await log.append([
    {
      type: "probe.ended",
      step: "proof",
      runId,
      check: sumUpChecks(step.id, step.form.title, checks),
      durationMs: clock.now().getTime() - begun,
    },
  ]);
  return checks.map((check) => ({ ...check, id: `${step.id}.${check.id}` }));
}

async function signIn(
  { clock }: EngineContext,
  log: SessionLog,
  entry: ProofEntry,
  ports: ProofPorts,
  runId: string,
): Promise<readonly Check[]> {
  const checks: Check[] = [];
  let begun = clock.now().getTime();
  for await (const progress of entry.probe(ports, log.view().facts)) {
    if (progress.type === "started") {
      // Leaving lets the test clean up after itself.
      if ((await standing({ log, entry, runId })) !== "going") return checks;
      begun = clock.now().getTime();
      await log.append([
        { type: "probe.started", step: "proof", runId, id: progress.id, label: progress.label },
      ]);
    } else {
      checks.push(progress.check);
      await log.append([
        {
          type: "probe.ended",
          step: "proof",
          runId,
          check: progress.check,
          durationMs: clock.now().getTime() - begun,
        },
      ]);
    }
  }
  return checks;
}

/** Only of a proof that passes: what failed is put right first. */
function repairOf(entry: ProofEntry, checks: readonly Check[]): Repair | undefined {
  if (checks.some(({ state }) => state === "failed")) return undefined;
  return checks.map((check) => entry.repairOf(check)).find((repair) => repair !== undefined);
}

/**
 * A passed proof is the last that needs the operator's keys. Where a repair is offered they are kept a little longer;
 * going on without it forgets them too.
 */
async function close(
  log: SessionLog,
  entry: ProofEntry,
  runId: string,
  { checks, repair }: Proven,
): Promise<void> {
  const made = { type: "checks.made", step: "proof", runId, checks } as const;
  const failed = checks.filter(({ state }) => state === "failed");
  if (failed.length > 0)
    return void (await log.append([
      made,
      runEnded({ entry, runId }, { outcome: "failed", problem: failed[0]?.problem ?? notProven }),
    ]));
  const passed = { type: "step.passed", step: "proof", uses: usedFacts(entry, log.view().facts) } as const;
  const { events, forget } = repair
    ? { events: [offered(runId, repair)], forget: [] }
    : forgotten(log.view(), "proof-passed");
  await log.append([made, passed, ...events, runEnded({ entry, runId }, { outcome: "done" })], { forget });
}

function offered(runId: string, { step: repairs, answers, plan }: RepairView): EventBody {
  return { type: "repair.offered", step: "proof", runId, repairs, answers, plan };
}

const notProven = {
  code: "checks-failed",
  message: "Not everything in the account is as it should be.",
  remedy: "Open the step of each failed check, review its changes and apply them, then run the proof again.",
};
