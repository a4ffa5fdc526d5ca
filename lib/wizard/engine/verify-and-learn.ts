import type { Json } from "@/lib/domain/json";
import type { EventBody } from "../events";
import type { Check } from "../words";
import { addAgain } from "./add-again";
import { usedFacts } from "./entries";
import { type Run, runEnded, standing } from "./run";
import { writtenBy } from "./written-by";

/**
 * Looks at the account until everything that was asked for is there, learns its facts and closes the run. AWS needs
 * seconds, at times a minute, to show what was just made; that is waited for in plain sight and not for ever.
 * Gives the run that goes on by itself, where one has been begun.
 */
export async function verifyAndLearn(
  run: Run,
  changed: boolean,
  addedAgain: number,
): Promise<string | undefined> {
  const { log, entry, desired, facts, runId } = run;
  const step = entry.id;
  const { observed, checks } = await lookUntilTrue(run, changed);
  const failed = checks.filter(({ state }) => state === "failed");
  const events: EventBody[] = [
    { type: "step.observed", step, observed },
    { type: "checks.made", step, runId, checks },
    { type: "facts.learned", step, facts: entry.learn(observed, desired), uses: usedFacts(entry, facts) },
  ];
  if (failed.length > 0) {
    const next = changed ? addAgain(run, observed, addedAgain) : undefined;
    const ended = runEnded(run, { outcome: "failed", problem: notAsWanted(failed) });
    await log.append([...events, ended, ...(next?.events ?? [])]);
    return next?.runId;
  }
  await log.append([
    ...events,
    { type: "step.passed", step, uses: usedFacts(entry, facts) },
    runEnded(run, { outcome: "done" }),
  ]);
  return undefined;
}

/** The last look: at once where all is right, else when the wait is over. */
export async function lookUntilTrue(
  run: Run,
  changed: boolean,
): Promise<{ readonly observed: Json; readonly checks: readonly Check[] }> {
  const { context, log, entry, ports, desired, runId } = run;
  const { clock, patience } = context;
  const budgetMs = changed ? patience.verifyMs : 0;
  const deadline = clock.now().getTime() + budgetMs;
  for (let look = 1; ; look += 1) {
    const observed = await entry.inspect(ports, desired, writtenBy(context, log, entry.id));
    const checks = entry.verify(observed, desired);
    const enough = !checks.some(({ state }) => state === "failed") || clock.now().getTime() >= deadline;
    if (enough || (await standing(run)) !== "going") return { observed, checks };
    if (look === 1)
      await log.append([
        {
          type: "change.waiting",
          step: entry.id,
          runId,
          reason: "AWS takes a moment to show everywhere what was made",
          untilMs: budgetMs,
        },
      ]);
    await clock.sleep(patience.pauseMs);
  }
}

function notAsWanted(failed: readonly Check[]) {
  return {
    code: "checks-failed",
    message: `The changes were made, but AWS does not show all of them as wanted: ${failed.map(({ label }) => label).join(", ")}`,
    remedy: "Press Try again; AWS may need a little longer. If it stays so, look at the failed checks.",
  };
}
