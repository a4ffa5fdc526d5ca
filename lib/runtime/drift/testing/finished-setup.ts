/** For tests: a setup from start to end, its files installed, and a second look at it. */
import type { Engine } from "@/lib/wizard/engine/engine";
import type { SessionView } from "@/lib/wizard/view";
import type { Answers, StepId } from "@/lib/wizard/words";
import { apply, got, prove } from "../../engine/testing/walk";

const awsSteps = ["iam-user", "certificate", "identity-pool", "organization-role"] as const;

/** Goes on from answered server and account. With the secrets gone, only the session's record can tell what is ours. */
export async function finishSetup(
  engine: Engine,
  sessionId: string,
  answers: Partial<Readonly<Record<StepId, Answers>>> = {},
): Promise<SessionView> {
  for (const step of awsSteps) await apply(engine, sessionId, step, answers[step]);
  await prove(engine, sessionId);
  got(await engine.finishInstallation(sessionId));
  return viewed(engine, sessionId);
}

export async function viewed(engine: Engine, sessionId: string): Promise<SessionView> {
  const view = await engine.view(sessionId);
  if (!view) throw new Error("no such session");
  return view;
}

/** What the last look found, as "step/check: state", without what is as wanted. */
export function foundIn({ steps }: SessionView): readonly string[] {
  return steps.flatMap(({ id: step, drift }) =>
    (drift?.checks ?? [])
      .filter(({ state }) => state !== "passed")
      .map(({ id, state }) => `${step}/${id}: ${state}`),
  );
}
