/** For tests: steps that are applied in part and then undone, and an account that can be compared with itself. */

import { parsePolicy } from "@/lib/domain/policy-document";
import { practiceCredentials } from "@/lib/practice/caller";
import { createPracticeAccount } from "@/lib/practice/practice-account";
import { emptyState, readState, writeState } from "@/lib/practice/state";
import { certificate } from "@/lib/steps/certificate/step";
import { iamUser } from "@/lib/steps/iam-user/step";
import { identityPool } from "@/lib/steps/identity-pool/step";
import { organizationRole } from "@/lib/steps/organization-role/step";
import type { Change, StepPlan } from "@/lib/wizard/change";
import { initialAnswers } from "@/lib/wizard/form";
import { fillObject } from "@/lib/wizard/hole";
import type { Made } from "@/lib/wizard/made";
import type { AnyAwsStep, StepPorts } from "@/lib/wizard/step";
import type { Facts, StepId } from "@/lib/wizard/words";
import { type Clients, createClients } from "../contract/clients";
import { accountFrom } from "../empty-account";
import { planOf } from "./apply-all";
import { memoryVault } from "./practice-ports";

export const awsSteps: readonly AnyAwsStep[] = [iamUser, certificate, identityPool, organizationRole];

export const setupFacts: Facts = {
  host: "relution.mycompany.com",
  region: "eu-west-1",
  partition: "aws",
  accountId: "999999999999",
};

export interface UndoPorts extends StepPorts {
  /** Names of all calls so far, in order. */
  readonly calls: readonly string[];
  /** The account as it is, in the text in which it is saved. */
  saved(): string;
}

/** The session's ports to an account that is as it was saved, or empty. */
export function portsFrom(before: string = writeState(emptyState())): UndoPorts {
  const account = accountFrom("eu-west-1", before);
  const calls: string[] = [];
  return {
    sessionId: "session-1",
    vault: memoryVault(),
    calls,
    now: () => new Date(),
    sleep: async () => {},
    saved: () => account.saved() ?? before,
    send(call) {
      calls.push(call.action);
      return account.send(call);
    },
  };
}

/** The session's ports to a copy of the account, to which somebody else has done something past the wizard. */
export async function afterOthers(
  ports: UndoPorts,
  make: (aws: Clients) => Promise<unknown>,
): Promise<UndoPorts> {
  let text = ports.saved();
  const account = createPracticeAccount({
    load: async () => text,
    save: async (next) => {
      text = next;
    },
    now: () => new Date(),
    keyDelayMs: 0,
  });
  await make(createClients(account, practiceCredentials));
  return portsFrom(text);
}

/** What each step has written. */
export type MadeBySteps = ReadonlyMap<StepId, readonly Made[]>;

/** Applies the steps up to a number of changes. Answers of those at `lost` never arrive, as if the server had died. */
export async function applyUpTo(
  ports: UndoPorts,
  changesMax: number,
  lost: readonly number[] = [],
): Promise<MadeBySteps> {
  const made = new Map<StepId, readonly Made[]>();
  let facts = setupFacts;
  let count = 0;
  for (const step of awsSteps) {
    let yields: Readonly<Record<string, string>> = {};
    const { plan } = await planOf(step, ports, initialAnswers(step.form), facts);
    for (const change of plan.changes) {
      if (count >= changesMax) return made;
      const call = { action: change.call.action, input: fillObject(change.call.input, yields) };
      const startedAt = new Date().toISOString();
      const applied = await step.apply(ports, change, call);
      yields = { ...yields, ...applied.yields };
      for (const [name, secret] of Object.entries(applied.secrets ?? {})) await ports.vault.put(name, secret);
      // What has no name is looked up before anything else is done, so its receipt is never lost.
      const isLost = lost.includes(count) && change.repeat === "safe";
      const written = { change, call, receipt: isLost ? {} : applied.receipt, startedAt };
      made.set(step.id, [...(made.get(step.id) ?? []), written]);
      count += 1;
    }
    const { observed, desired } = await planOf(step, ports, initialAnswers(step.form), facts);
    facts = { ...facts, ...step.learn(observed, desired) };
  }
  return made;
}

export async function undoPlanOf(step: AnyAwsStep, ports: UndoPorts, all: MadeBySteps): Promise<StepPlan> {
  const made = all.get(step.id) ?? [];
  return step.undo.plan(await step.undo.inspect(ports, made), made, setupFacts);
}

/** Undoes the last step first. Throws where a change comes before one that it waits for. */
export async function undoAll(ports: UndoPorts, all: MadeBySteps): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const step of awsSteps.toReversed()) {
    const plan = await undoPlanOf(step, ports, all);
    if (plan.blockers[0]) throw new Error(plan.blockers[0].code);
    const done = new Set<string>();
    for (const change of plan.changes) {
      for (const id of change.after ?? []) if (!done.has(id)) throw new Error(`out of order: ${change.id}`);
      await step.undo.apply(ports, change, change.call, all.get(step.id) ?? []);
      done.add(change.id);
      changes.push(change);
    }
  }
  return changes;
}

/** The account as people see it: without clocks, counters and the account's own keys, its documents as JSON. */
export function shapeOf(ports: UndoPorts): unknown {
  const state = readState(ports.saved());
  const principals = [...state.users, ...state.roles];
  return {
    principals: principals.map((principal) => ({
      ...principal,
      attachedPolicyArns: [...principal.attachedPolicyArns].sort(),
      inlinePolicies: principal.inlinePolicies.map(({ name, document }) => [name, parsePolicy(document)]),
      ...("trustPolicy" in principal && { trustPolicy: parsePolicy(String(principal.trustPolicy)) }),
    })),
    iotPolicies: state.iotPolicies.map(({ modifiedAt: _, lastVersion: __, ...policy }) => policy),
    certificates: state.certificates.map(({ modifiedAt: _, customerVersion: __, ...rest }) => rest),
    identityPools: state.identityPools,
    identities: state.identities,
  };
}
