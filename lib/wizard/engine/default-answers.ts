import { ok, type Result } from "@/lib/domain/result";
import { stepOf } from "../fold/fold";
import { initialAnswers, startAnswers } from "../form";
import { sameAnswers } from "../same-answers";
import type { AnyAwsStep } from "../step";
import type { Answers, StepId } from "../words";
import type { EngineContext } from "./context";
import { entryOf } from "./entries";
import { openPorts } from "./open-ports";
import type { SessionLog } from "./session-log";

/**
 * What the form of a step should start with: what was saved, else the form's own defaults, improved by what the
 * account already holds. That is taken down, so that a replay shows the same form.
 */
export async function answersFor(
  context: EngineContext,
  log: SessionLog,
  id: StepId,
): Promise<Result<Answers>> {
  const entry = entryOf(context, id);
  const before = stepOf(log.view(), id);
  if (entry.kind === "aws" && !before.answers) {
    const answers = { ...initialAnswers(entry.form), ...(await suggestions(context, log, entry)) };
    if (!before.suggested || !sameAnswers(before.suggested, answers))
      await log.append([{ type: "answers.suggested", step: id, answers }]);
  }
  return ok(startAnswers(entry.form, stepOf(log.view(), id)));
}

/** A default is a comfort: where AWS can't be asked, the plain one serves. */
async function suggestions(context: EngineContext, log: SessionLog, entry: AnyAwsStep): Promise<Answers> {
  if (!entry.suggest) return {};
  const ports = await openPorts(context, log, entry.id);
  if (!ports.ok) return {};
  try {
    return await entry.suggest(ports.value, log.view().facts);
  } catch (error) {
    // Throws on for faults; a refusal will show up with its remedy as soon as the plan is made.
    context.errors.read(error, "sts:GetCallerIdentity");
    return {};
  }
}
