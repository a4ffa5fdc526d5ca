import { beforeAll, describe, expect, test } from "vitest";
import { createAwsClients } from "@/lib/aws/clients";
import { send } from "@/lib/aws/send";
import { practiceCredentials } from "@/lib/practice/caller";
import { installPractice } from "@/lib/practice/install-practice";
import { createPracticeAccount, type PracticeAccount } from "@/lib/practice/practice-account";
import { createClients } from "@/lib/runtime/contract/clients";
import { newDataDir } from "@/lib/runtime/engine/testing/data-dir";
import { engineBed } from "@/lib/runtime/engine/testing/engine-bed";
import { begin } from "@/lib/runtime/engine/testing/walk";
import { memoryVault } from "@/lib/runtime/steps/practice-ports";
import { entries } from "@/lib/steps/index";
import type { AwsCall } from "@/lib/wizard/change";
import type { DriftCheck } from "@/lib/wizard/drift";
import { seenAtPassing } from "@/lib/wizard/engine/step-seen";
import type { SessionEvent } from "@/lib/wizard/events";
import { stepOf } from "@/lib/wizard/fold/fold";
import type { SessionStore } from "@/lib/wizard/ports";
import type { StepPorts } from "@/lib/wizard/step";
import type { SessionView } from "@/lib/wizard/view";
import { finishSetup } from "./testing/finished-setup";
import { foreignChanges } from "./testing/foreign-changes";

let text: string | undefined;
let view: SessionView;
let events: readonly SessionEvent[];

// One setup for all of them: each case begins with a copy of the account that it left.
beforeAll(async () => {
  const stores: SessionStore[] = [];
  const bed = await engineBed(newDataDir(), (context) => {
    stores.push(context.store);
    return context;
  });
  const sessionId = await begin(bed.engine);
  view = await finishSetup(bed.engine, sessionId);
  events = await bed.events(sessionId);
  text = await stores[0]?.loadSealed(sessionId, "practice-account");
}, 60_000);

// A check that cries wolf is switched off after a week; one that overlooks a second key is worth nothing.
describe("a second look finds exactly what somebody else has changed", () => {
  test.each(foreignChanges.map((change) => [change.name, change] as const))("%s", async (_, change) => {
    const account = accountOfSetup();
    await change.make(createClients(account, practiceCredentials), view.facts);
    const { checks } = await look(portsOf(account));
    expect(found(checks)).toEqual(change.found);
  });
});

// Whoever checks may be an auditor with few rights: what can be told is told, and nothing is made up.
test.each(entries.flatMap((entry) => (entry.kind === "aws" ? entry.drift.reads : [])))(
  "without the right %s, what it would tell is unknown and the rest is told",
  async (denied) => {
    const all = await look(portsOf(accountOfSetup()));
    const { checks } = await look(portsOf(accountOfSetup(), denied));
    const unknown = checks.filter(({ state }) => state === "unknown");
    expect(checks.filter(({ state }) => state === "failed" || state === "warning")).toEqual([]);
    expect(unknown.every(({ found }) => found.includes("not readable"))).toBe(true);
    expect(checks.length - unknown.length).toBeGreaterThan(all.checks.length / 2);
  },
);

// Nothing may be made by a look, whatever it finds.
test("a second look sends reads only", async () => {
  const { calls } = await look(portsOf(accountOfSetup()));
  expect(calls.filter((action) => !/:(Get|List|Describe)/.test(action))).toEqual([]);
  const declared = entries.flatMap((entry) =>
    entry.kind === "aws" ? [...entry.reads, ...entry.drift.reads] : [],
  );
  expect([...new Set(calls)].filter((action) => !declared.some((read) => read === action))).toEqual([]);
});

function accountOfSetup(): PracticeAccount {
  let saved = text;
  return createPracticeAccount({
    load: async () => saved,
    save: async (next) => {
      saved = next;
    },
    now: () => new Date(),
    keyDelayMs: 0,
  });
}

type RecordingPorts = StepPorts & { readonly calls: readonly string[] };

function portsOf(account: PracticeAccount, denied?: string): RecordingPorts {
  const calls: string[] = [];
  const clients = createAwsClients({
    region: "eu-west-1",
    credentials: practiceCredentials,
    install: (client) => installPractice(client, account),
    record: () => {},
    sleep: async () => {},
  });
  return {
    sessionId: "session",
    vault: memoryVault(),
    now: () => new Date(),
    sleep: async () => {},
    calls,
    async send(call: AwsCall) {
      calls.push(call.action);
      if (call.action === denied) throw Object.assign(new Error("denied"), { name: "AccessDenied" });
      return send(clients, call);
    },
  };
}

async function look(ports: RecordingPorts) {
  const checks: (DriftCheck & { readonly step: string })[] = [];
  for (const entry of entries) {
    if (entry.kind !== "aws") continue;
    const baseline = { facts: view.facts, seen: seenAtPassing(events, entry.id) };
    const desired = entry.desire(stepOf(view, entry.id).answers ?? {}, view.facts);
    const surveyed = await entry.drift.survey(ports, desired, baseline);
    const judged = entry.drift.judge(surveyed, desired, baseline);
    checks.push(...judged.map((check) => ({ step: entry.id, ...check })));
  }
  return { checks, calls: ports.calls };
}

function found(checks: Awaited<ReturnType<typeof look>>["checks"]): readonly string[] {
  return checks
    .filter(({ state }) => state !== "passed")
    .map(({ step, id, state }) => `${step}/${id}: ${state}`);
}
