import { Secret } from "@/lib/domain/secret";
import type { Engine } from "@/lib/wizard/engine/engine";
import { stepOf } from "@/lib/wizard/fold/fold";
import type { StepId } from "@/lib/wizard/words";
import { got } from "../engine/testing/walk";

/** A setup that came to its end, or what is in its way: the code of a problem, after "asks:" where a person must agree. */
export type Ended = "done" | string;

const awsSteps = ["iam-user", "certificate", "identity-pool", "organization-role"] as const;

export const region = "eu-west-1";
export const host = "relution.mycompany.com";
export const lookAlikeAccountId = "123456789012";
/** Of the administrator. */
export const operatorKeyId = "AKIACHAOSXXXXXXXXXXX";

/** A new session with its server and account answered. */
export async function newSession(engine: Engine): Promise<string> {
  const sessionId = await engine.createSession();
  await save(engine, sessionId, "server", { externalUrl: `https://${host}` });
  await connect(engine, sessionId);
  return sessionId;
}

/** Enters credentials, the first or others of the same account. */
export function connect(engine: Engine, sessionId: string): Promise<void> {
  const typed = { region, accountKind: "aws", credentialSource: "typed", accessKeyId: operatorKeyId };
  return save(engine, sessionId, "account", typed, {
    secretAccessKey: new Secret("typed-by-the-administrator"),
  });
}

/**
 * What a person does who presses the obvious button on every page: goes on where something stopped, else reviews and
 * confirms. Agrees to nothing beyond the plan, so a question ends it.
 */
export async function startSetup(engine: Engine, sessionId: string): Promise<Ended> {
  for (const step of awsSteps) {
    const ended = await passStep(engine, sessionId, step);
    if (ended !== "done") return `${step}: ${ended}`;
  }
  return prove(engine, sessionId);
}

async function passStep(engine: Engine, sessionId: string, step: StepId): Promise<Ended> {
  const { status, run } = await stepNow(engine, sessionId, step);
  if (status === "done") return "done";
  if (run && run.state !== "done") {
    const again = await engine.tryAgain(sessionId, step);
    if (!again.ok) return again.problem.code;
    if (again.value) {
      await again.value.ended;
      return outcome(engine, sessionId, step);
    }
  } else {
    const typed = await engine.answersFor(sessionId, step);
    if (!typed.ok) return typed.problem.code;
    await save(engine, sessionId, step, typed.value);
    const planned = await engine.makePlan(sessionId, step);
    if (!planned.ok) return planned.problem.code;
  }
  return confirm(engine, sessionId, step);
}

async function confirm(engine: Engine, sessionId: string, step: StepId): Promise<Ended> {
  const { plan } = await stepNow(engine, sessionId, step);
  if (!plan) return "no-plan";
  if (plan.blockers[0]) return plan.blockers[0].code;
  const asking = plan.changes.find(({ consent }) => consent !== undefined);
  if (asking) return `asks: ${asking.id}`;
  const run = await engine.confirmPlan(sessionId, step, plan.planId, []);
  if (!run.ok) return run.problem.code;
  await run.value.ended;
  return outcome(engine, sessionId, step);
}

async function prove(engine: Engine, sessionId: string): Promise<Ended> {
  const started = await engine.startProof(sessionId);
  if (!started.ok) return started.problem.code;
  await started.value.ended;
  return outcome(engine, sessionId, "proof");
}

async function outcome(engine: Engine, sessionId: string, step: StepId): Promise<Ended> {
  const { status, run } = await stepNow(engine, sessionId, step);
  if (status === "done") return "done";
  const failed = run?.changes.find(({ problem }) => problem)?.problem ?? run?.problem;
  return failed?.code ?? run?.state ?? status;
}

async function stepNow(engine: Engine, sessionId: string, step: StepId) {
  const view = await engine.view(sessionId);
  if (!view) throw new Error("no such session");
  return stepOf(view, step);
}

async function save(
  engine: Engine,
  sessionId: string,
  step: StepId,
  typed: Readonly<Record<string, string>>,
  secrets: Readonly<Record<string, Secret>> = {},
): Promise<void> {
  const defaults = got(await engine.answersFor(sessionId, step));
  const { revision } = await stepNow(engine, sessionId, step);
  const submission = { step, typed: { ...defaults, ...typed }, secrets, revision, confirmed: true };
  const saved = got(await engine.saveAnswers(sessionId, submission));
  if (saved.state !== "saved") throw new Error(JSON.stringify(saved));
}
