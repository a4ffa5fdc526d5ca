/** For tests: the wizard as a person walks it, through the engine alone. */

import type { Result } from "@/lib/domain/result";
import { Secret } from "@/lib/domain/secret";
import type { Plan } from "@/lib/wizard/change";
import type { Engine } from "@/lib/wizard/engine/engine";
import { stepOf } from "@/lib/wizard/fold/fold";
import type { RepairView, SessionView, StepView } from "@/lib/wizard/view";
import type { Answers, StepId } from "@/lib/wizard/words";

export const host = "relution.mycompany.com";

/** A new session with its server and account answered. */
export async function begin(engine: Engine, account: Answers = { accountKind: "practice" }): Promise<string> {
  const sessionId = await engine.createSession();
  await save(engine, sessionId, "server", { externalUrl: `https://${host}` });
  await save(engine, sessionId, "account", { region: "eu-west-1", ...account });
  return sessionId;
}

export async function viewOf(engine: Engine, sessionId: string, step: StepId): Promise<StepView> {
  const view = await engine.view(sessionId);
  if (!view) throw new Error("no such session");
  return stepOf(view, step);
}

/** Saves the step's defaults with some answers changed, as the form of now would. Throws what is in the way. */
export async function save(
  engine: Engine,
  sessionId: string,
  step: StepId,
  changed: Answers = {},
  secrets: Readonly<Record<string, string>> = {},
): Promise<void> {
  const typed = { ...got(await engine.answersFor(sessionId, step)), ...changed };
  const { revision } = await viewOf(engine, sessionId, step);
  const kept = Object.fromEntries(Object.entries(secrets).map(([name, text]) => [name, new Secret(text)]));
  const submission = { step, typed, secrets: kept, revision, confirmed: true };
  const saved = got(await engine.saveAnswers(sessionId, submission));
  if (saved.state !== "saved") throw new Error(JSON.stringify(saved));
}

export async function review(
  engine: Engine,
  sessionId: string,
  step: StepId,
  changed: Answers = {},
): Promise<Plan> {
  await save(engine, sessionId, step, changed);
  return got(await engine.makePlan(sessionId, step));
}

/** Reviews, confirms with every consent, and waits for the end of the run. */
export async function apply(
  engine: Engine,
  sessionId: string,
  step: StepId,
  changed: Answers = {},
): Promise<StepView> {
  const plan = await review(engine, sessionId, step, changed);
  const consents = plan.changes.map(({ id }) => id);
  await got(await engine.confirmPlan(sessionId, step, plan.planId, consents)).ended;
  return viewOf(engine, sessionId, step);
}

/** Tries again and waits for the end; undefined where something is to be confirmed first. */
export async function again(engine: Engine, sessionId: string, step: StepId): Promise<StepView | undefined> {
  const started = got(await engine.tryAgain(sessionId, step));
  if (!started) return undefined;
  await started.ended;
  return viewOf(engine, sessionId, step);
}

export async function prove(engine: Engine, sessionId: string): Promise<StepView> {
  await got(await engine.startProof(sessionId)).ended;
  return viewOf(engine, sessionId, "proof");
}

/** The repair that the last proof has offered. */
export function offered(view: SessionView | undefined): RepairView {
  if (!view?.repair) throw new Error("no repair is offered");
  return view.repair;
}

/** The value, or the problem as an error. */
export function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}

/** The code of the problem in the way, or "ok". */
export function codeOf(result: Result<unknown>): string {
  return result.ok ? "ok" : result.problem.code;
}
