import { ok, type Result } from "@/lib/domain/result";
import { stepOf } from "../fold/fold";
import { initialAnswers } from "../form";
import type { Answers, StepId } from "../words";
import type { EngineContext } from "./context";
import { entryOf } from "./entries";
import { openPorts } from "./open-ports";
import type { SessionLog } from "./session-log";

/**
 * What the form of a step should start with: what was saved, else the form's own defaults, improved by what the
 * account already holds. A default is a comfort: where AWS can't be asked, the plain one serves.
 */
export async function answersFor(
  context: EngineContext,
  log: SessionLog,
  id: StepId,
): Promise<Result<Answers>> {
  const entry = entryOf(context, id);
  const view = log.view();
  const saved = stepOf(view, id).answers;
  const plain = initialAnswers(entry.form);
  if (saved) return ok({ ...plain, ...saved });
  if (entry.kind !== "aws" || !entry.suggest) return ok(plain);

  const ports = await openPorts(context, log, id);
  if (!ports.ok) return ok(plain);
  try {
    return ok({ ...plain, ...(await entry.suggest(ports.value, view.facts)) });
  } catch (error) {
    // Throws on for faults; a refusal will show up with its remedy as soon as the plan is made.
    context.errors.read(error, "sts:GetCallerIdentity");
    return ok(plain);
  }
}
