import { describe, expect, test } from "vitest";
import type { EventBody } from "@/lib/wizard/events";
import { saved } from "@/lib/wizard/fold/testing/told";
import { screenAt } from "./screen-at";
import {
  brokenOff,
  created,
  everythingDone,
  looked,
  notUndoable,
  planned,
  planOf,
  problem,
  told,
} from "./testing/told";

const run = { step: "iam-user", runId: "run-1" } as const;
const change = { ...run, changeId: "user" } as const;
const proof = { step: "proof", runId: "run-2" } as const;
const expiresAt = "2026-11-22T21:30:00.000Z";

const connected: readonly EventBody[] = [
  created,
  saved("server"),
  saved("account"),
  { type: "credentials.stored", source: "typed", expiresAt },
];
const asked: readonly EventBody[] = [...connected, saved("iam-user")];
const reviewed: readonly EventBody[] = [...asked, planned("iam-user", "plan-1")];
const started: readonly EventBody[] = [...reviewed, { type: "run.started", ...run, planId: "plan-1" }];
const writing: readonly EventBody[] = [
  ...started,
  { type: "change.started", ...change, attempt: 1, baseline: null },
];
const stopped: readonly EventBody[] = [...writing, { type: "run.ended", ...run, outcome: "failed", problem }];
const proven: readonly EventBody[] = [
  ...everythingDone,
  { type: "run.started", ...proof },
  { type: "probe.started", ...proof, id: "aws.sign-in", label: "Sign in" },
];
const passed: EventBody = { type: "step.passed", step: "proof", uses: {} };
const forgotten: EventBody = { type: "credentials.forgotten", reason: "proof-passed" };
const repair = { repairs: "organization-role", answers: { trustCondition: "aws" } } as const;
const offered: readonly EventBody[] = [
  ...proven,
  passed,
  { type: "repair.offered", ...proof, ...repair, plan: planOf("repair-1") },
  { type: "run.ended", ...proof, outcome: "done" },
];
const repaired: readonly EventBody[] = [
  ...everythingDone,
  { type: "run.started", ...proof },
  { type: "step.passed", step: "proof", uses: { trustCondition: "manual" } },
  { type: "repair.offered", ...proof, ...repair, plan: planOf("repair-1") },
  { type: "run.ended", ...proof, outcome: "done" },
  saved("organization-role", repair.answers),
  planned("organization-role", "repair-1"),
  { type: "run.started", step: "organization-role", runId: "run-3", planId: "repair-1" },
  { type: "facts.learned", step: "organization-role", facts: { trustCondition: "aws" }, uses: {} },
  { type: "step.passed", step: "organization-role", uses: {} },
  { type: "run.ended", step: "organization-role", runId: "run-3", outcome: "done" },
];
const failedPlan = (step: "iam-user" | "certificate"): EventBody => ({ type: "plan.failed", step, problem });
const undoStopped: readonly EventBody[] = [
  ...everythingDone,
  planned("certificate", "undo-1", "undo"),
  { type: "run.started", step: "certificate", runId: "undo-run", planId: "undo-1", purpose: "undo" },
  { type: "run.ended", step: "certificate", runId: "undo-run", outcome: "failed", problem },
];
const ended = (outcome: "stopped" | "interrupted"): EventBody => ({ type: "run.ended", ...run, outcome });
const installed: EventBody = { type: "files.installed", step: "delivery" };

/** What can be seen, what it was told by, and the screen after the last event of it. */
const screens: readonly (readonly [string, readonly EventBody[], string])[] = [
  ["the first page", [created], "server questions"],
  ["keys that AWS knows", connected, "account account"],
  [
    "keys that were forgotten by a press",
    [...connected, { type: "credentials.forgotten", reason: "asked" }],
    "account questions",
  ],
  [
    "answers whose plan needs keys that have run out",
    [...asked, { type: "credentials.forgotten", reason: "expired" }, failedPlan("iam-user")],
    "iam-user questions, denied",
  ],
  ["a plan", reviewed, "iam-user review"],
  ["a change under way", writing, "iam-user progress running"],
  [
    "a change that AWS is waited for",
    [...writing, { type: "change.waiting", ...change, reason: "AWS needs a moment", untilMs: 5 }],
    "iam-user progress running",
  ],
  [
    "a run that is asked to stop",
    [...writing, { type: "run.stop-asked", ...run }],
    "iam-user progress running",
  ],
  ["a run that was stopped", [...writing, ended("stopped")], "iam-user progress stopped"],
  ["a run whose server died", [...writing, ended("interrupted")], "iam-user progress interrupted"],
  ["a run that failed", stopped, "iam-user progress failed"],
  [
    "the plan of now, seen by a run before it writes",
    [...started, planned("iam-user", "plan-2")],
    "iam-user progress running",
  ],
  [
    "a run whose plan is stale",
    [...started, planned("iam-user", "plan-2"), { type: "run.ended", ...run, outcome: "stale-plan" }],
    "iam-user progress stale-plan",
  ],
  [
    "another try that can't be planned",
    [...stopped, failedPlan("iam-user")],
    "iam-user progress failed, denied",
  ],
  ["another try that has to be confirmed", [...stopped, planned("iam-user", "plan-2")], "iam-user review"],
  [
    "a step that is done",
    [
      ...writing,
      { type: "step.passed", step: "iam-user", uses: {} },
      { type: "run.ended", ...run, outcome: "done" },
    ],
    "iam-user done done",
  ],
  [
    "a step that is done, and can't be looked at again",
    [...everythingDone, failedPlan("certificate")],
    "certificate done, denied",
  ],
  [
    "the form of a step that is outdated",
    [
      ...everythingDone,
      { type: "step.passed", step: "certificate", uses: { region: "eu-west-1" } },
      saved("certificate"),
    ],
    "certificate questions, outdated",
  ],
  ["a proof under way", proven, "proof progress running"],
  [
    "a proof that failed",
    [...proven, { type: "run.ended", ...proof, outcome: "failed", problem }],
    "proof progress failed",
  ],
  ["a proof that forgets the keys before it ends", [...proven, passed, forgotten], "proof progress running"],
  [
    "a proof that passed",
    [...proven, passed, forgotten, { type: "run.ended", ...proof, outcome: "done" }],
    "proof proof done",
  ],
  ["a proof with an offered repair", offered, "proof proof done"],
  [
    "a repair that is taken, before it runs",
    [...offered, saved("organization-role", repair.answers), planned("organization-role", "repair-1")],
    "proof proof done",
  ],
  ["a repair that is made, and wants another proof", repaired, "proof proof done, outdated"],
  ["a proof that was left with its repair", [...offered, forgotten], "delivery delivery"],
  ["files", [...everythingDone, passed, taken()], "delivery delivery"],
  ["files that are installed", [...everythingDone, passed, installed, forgotten], "delivery delivery"],
  ["a second look under way", [...everythingDone, looked("iam-user")], "delivery drift"],
  [
    "a second look that broke off",
    [...everythingDone, looked("iam-user"), brokenOff("certificate")],
    "delivery drift, denied",
  ],
  [
    "a second look with keys of its own that broke off",
    [...everythingDone, forgotten, brokenOff("iam-user")],
    "delivery drift-keys, denied",
  ],
  [
    "an undo of a step that can't be planned",
    [...everythingDone, notUndoable("certificate")],
    "certificate undo, denied",
  ],
  [
    "an undo of the setup that can't be planned",
    [...everythingDone, notUndoable("certificate", "setup")],
    "proof undo, denied",
  ],
  [
    "another try of an undo that can't be planned",
    [...undoStopped, notUndoable("certificate")],
    "certificate undo, denied",
  ],
  [
    "a step that can't be planned after its undo was looked at",
    [...everythingDone, planned("certificate", "undo-1", "undo"), failedPlan("certificate")],
    "certificate done, denied",
  ],
];

describe("the screen that shows", () => {
  test.each(screens)("%s", (_, bodies, screen) => {
    const { step, name, problems } = screenAt(told(...bodies), bodies.length);
    const state = name === "progress" || name === "done" || name === "proof" ? step.run?.state : undefined;
    const outdated = step.status === "outdated" ? [", outdated"] : [];
    const codes = problems.map(({ code }) => `, ${code}`);
    expect([`${step.id} ${name}${state ? ` ${state}` : ""}`, ...outdated, ...codes].join("")).toBe(screen);
  });

  test("what stood there before, while what is left of a confirmed plan goes on by itself", () => {
    const again: EventBody = {
      type: "run.started",
      ...run,
      runId: "run-9",
      planId: "plan-2",
      continues: "run-1",
    };
    const moments = told(...stopped, planned("iam-user", "plan-2"), again);
    const { name, step } = screenAt(moments, stopped.length + 1);
    expect([name, step.run?.state]).toEqual(["progress", "failed"]);
    expect(screenAt(moments, stopped.length + 2).step.run?.state).toBe("running");
  });

  // The remark on the name that can't be changed later stands on this page alone.
  test("the form of the account still has the remarks on the server when it is sent", () => {
    const notice = { tone: "warning", code: "provider-name-is-final", text: "It is final." } as const;
    const server: EventBody = {
      type: "answers.saved",
      step: "server",
      answers: {},
      facts: {},
      notices: [notice],
    };
    const { step, sent, view } = screenAt(told(created, server, saved("account", { accountKind: "aws" })), 3);
    expect([step.id, step.answers, sent]).toEqual(["account", undefined, { accountKind: "aws" }]);
    expect(view.steps[0]?.notices).toEqual([notice]);
  });
});

function taken(): EventBody {
  return { type: "files.taken", step: "delivery", file: "bluerange-aws.zip" };
}
