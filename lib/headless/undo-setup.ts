import "server-only";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { UndoPlan } from "@/lib/wizard/engine/undo/make-undo-plans";
import type { StepId } from "@/lib/wizard/words";
import { followRun } from "./follow-run";
import type { Job } from "./job";
import { closeSetup, openSetup } from "./open-setup";
import { printTarget } from "./print-target";
import { prepareFolder } from "./target-folder";
import { writeSession } from "./write-files";

interface Wish {
  /** One step, or else all of them. */
  readonly only: StepId | undefined;
  /** As typed; without it nothing is changed. */
  readonly accountId: string | undefined;
  /** Gets the session file, as apply writes it. */
  readonly folder: string | undefined;
}

/** Says what undoing would change, and with the ID of the account does it. Exit code 2 where it was only said. */
export async function undoSetup(job: Job, wish: Wish): Promise<Result<number>> {
  const { folder } = wish;
  const prepared = folder === undefined ? ok(undefined) : await prepareFolder(folder);
  if (!prepared.ok) return prepared;
  const opened = await openSetup(job, "look", "all");
  if (!opened.ok) return opened;
  const { sessionId, isFresh } = opened.value;
  printTarget(job, opened.value);
  const told = await tellAndUndo(job, sessionId, wish);
  await closeSetup(job, opened.value);
  // After a problem too: it is what support asks for.
  const written =
    folder !== undefined && !isFresh ? await writeSession(job, sessionId, folder) : ok(undefined);
  if (!told.ok) return told;
  if (!written.ok) return written;
  const { outcome, changes } = told.value;
  job.printer.ended(outcome, changes);
  return ok(outcome === "changes-pending" ? 2 : 0);
}

interface Told {
  readonly outcome: "changes-pending" | "undone" | "nothing-to-undo";
  readonly changes: number;
}

async function tellAndUndo(job: Job, sessionId: string, { only, accountId }: Wish): Promise<Result<Told>> {
  const plans = await job.runtime.engine.makeUndoPlans(sessionId, only);
  if (!plans.ok) return plans;
  if (plans.value.length === 0) return ok({ outcome: "nothing-to-undo", changes: 0 });
  for (const plan of plans.value) printPlan(job, plan);
  const blocker = plans.value.flatMap(({ plan }) => plan.blockers)[0];
  if (blocker) return refused(blocker);
  const changes = plans.value.reduce((sum, { plan }) => sum + plan.changes.length, 0);
  if (accountId === undefined) return ok({ outcome: "changes-pending", changes });
  const done = await undoAll(job, sessionId, plans.value, accountId);
  return done.ok ? ok({ outcome: "undone", changes }) : done;
}

function printPlan({ printer }: Job, { step, plan: { kept, changes, notices } }: UndoPlan): void {
  for (const entry of kept) printer.kept(step, entry);
  for (const change of changes) printer.planned(step, change);
  for (const notice of notices) printer.notice(step, notice);
}

/** What somebody else has added is never deleted from here: a person should see it. */
async function undoAll(
  job: Job,
  sessionId: string,
  plans: readonly UndoPlan[],
  accountId: string,
): Promise<Result<undefined>> {
  const asking = plans.flatMap(({ plan }) => plan.changes).find(({ consent }) => consent !== undefined);
  if (asking?.consent) return refused(needsPerson(asking.consent));
  for (const { step, plan } of plans) {
    const confirmation = { planIds: [plan.planId], accountId, consents: [] };
    const started = await job.runtime.engine.confirmUndo(sessionId, confirmation);
    if (!started.ok) return started;
    const { outcome } = await followRun(job, sessionId, step, started.value);
    if (!outcome.ok) return outcome;
  }
  return ok(undefined);
}

const needsPerson = (message: string): Problem => ({
  code: "consent-needed",
  message,
  remedy:
    "If you want that, undo this setup in the browser, where it can be agreed to; else remove it yourself.",
});
