import "server-only";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import { stepOf } from "@/lib/wizard/fold/fold";
import type { Job } from "./job";
import { closeSetup, openSetup } from "./open-setup";
import { printTarget } from "./print-target";

/** Notes that BlueRange has its files; with that the secrets leave this machine's vault. */
export async function noteInstalled(job: Job): Promise<Result<number>> {
  const opened = await openSetup(job, "look");
  if (!opened.ok) return opened;
  const { sessionId, view } = opened.value;
  printTarget(job, opened.value);
  // Before the proof nothing was written to be installed, and the secrets would be lost.
  const { status } = stepOf(view, "delivery");
  const noted =
    status === "ready" || status === "done"
      ? await job.runtime.engine.finishInstallation(sessionId)
      : refused(notDelivered);
  await closeSetup(job, opened.value);
  if (!noted.ok) return noted;
  job.printer.ended("installed", 0);
  return ok(0);
}

const notDelivered: Problem = {
  code: "not-delivered",
  message: "No setup of this account, region and host has files here that are yet to be installed.",
  remedy:
    "If apply has not ended yet, call it first; DATA_DIR must be the folder that it worked with. What was said once need not be said again.",
};
