import "server-only";
import { unknownValues } from "@/lib/delivery/as-code/code-plan";
import type { Change } from "@/lib/wizard/change";
import { stepOf } from "@/lib/wizard/fold/fold";
import { startAnswers } from "@/lib/wizard/form";
import type { AnyAwsStep, StepEntry, StepPorts } from "@/lib/wizard/step";
import type { SessionView } from "@/lib/wizard/view";
import type { Facts, StepId } from "@/lib/wizard/words";
import { emptyAccount } from "../empty-account";

/** What questions and the account step learn: all that a plan for an empty account stands on. */
export type AskedFacts = Required<Pick<Facts, "externalUrl" | "host" | "accountId" | "partition" | "region">>;

export interface StepChanges {
  readonly step: StepId;
  readonly changes: readonly Change[];
}

/**
 * Every change of the setup, as its steps would plan it for an account in which nobody has made anything. So the
 * exports come from the very declarations that the wizard itself applies.
 *
 * Steps not answered yet count with what their form starts with.
 */
export async function fullPlan(
  sessionId: string,
  view: SessionView,
  asked: AskedFacts,
  entries: readonly StepEntry[],
): Promise<readonly StepChanges[]> {
  const ports = portsOf(sessionId, asked.region);
  let facts: Facts = asked;
  const planned: StepChanges[] = [];
  for (const entry of entries) {
    if (entry.kind !== "aws") continue;
    const desired = desireOf(entry, view, facts);
    const observed = await entry.inspect(ports, desired, async () => []);
    planned.push({ step: entry.id, changes: entry.plan(observed, desired).changes });
    facts = { ...facts, ...entry.learn(observed, desired) };
  }
  return planned;
}

/** What a step asks for, with a text in place of the one fact that it needs of what another step makes. */
export function desireOf(entry: AnyAwsStep, view: SessionView, facts: Facts): unknown {
  const answers = startAnswers(entry.form, stepOf(view, entry.id));
  return entry.desire(answers, { ...facts, identityPoolId: unknownValues.identityPoolId });
}

function portsOf(sessionId: string, region: string): StepPorts {
  return {
    sessionId,
    send: emptyAccount(region),
    vault: { has: async () => false, get: async () => undefined, put: async () => {} },
    now: () => new Date(),
    sleep: async () => {},
  };
}
