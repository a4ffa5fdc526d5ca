import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyEventBody } from "@/lib/wizard/any-event";
import type { Plan } from "@/lib/wizard/change";
import type { EventBody, SessionEvent } from "@/lib/wizard/events";
import { createMoments } from "./moments";
import { screenAt } from "./screen-at";

const problem = { code: "denied", message: "AWS refused.", remedy: "Ask for the right." };

const plan: Plan = {
  planId: "plan-1",
  fingerprint: "f",
  kept: [],
  notices: [],
  blockers: [],
  changes: [
    {
      id: "user",
      kind: "create",
      summary: "IAM user",
      call: { action: "iam:CreateUser", input: {} },
      documents: [],
      repeat: "safe",
    },
  ],
};

const ofRun = { step: "iam-user", runId: "run-1" } as const;
const ofChange = { ...ofRun, changeId: "user" } as const;
const answers = { userName: "bluerange" };

/** A setup up to its first step in the account, which fails once, with the screen after each event. */
const way: readonly (readonly [EventBody, string])[] = [
  [{ type: "session.created", product: "p", node: "n" }, "server questions"],
  [saved("server", { externalUrl: "https://a.example" }), "server questions"],
  [saved("account", { accountKind: "practice" }), "account questions"],
  [
    { type: "credentials.stored", source: "practice", expiresAt: "2026-11-22T09:30:00.000Z" },
    "account account",
  ],
  [
    { type: "aws.called", step: "iam-user", action: "iam:GetUser", attempt: 1, durationMs: 5 },
    "account account",
  ],
  [{ type: "answers.suggested", step: "iam-user", answers }, "iam-user questions"],
  [saved("iam-user", answers), "iam-user questions"],
  [{ type: "plan.failed", step: "iam-user", problem }, "iam-user questions"],
  [saved("iam-user", answers), "iam-user questions"],
  [{ type: "step.observed", step: "iam-user", observed: {} }, "iam-user questions"],
  [{ type: "plan.made", step: "iam-user", plan }, "iam-user review"],
  [{ type: "run.started", ...ofRun, planId: "plan-1" }, "iam-user progress"],
  [{ type: "change.started", ...ofChange, attempt: 1, baseline: null }, "iam-user progress"],
  [{ type: "change.failed", ...ofChange, problem, outcome: "refused", durationMs: 5 }, "iam-user progress"],
  [{ type: "run.ended", ...ofRun, outcome: "failed" }, "iam-user progress"],
  [{ type: "run.started", ...ofRun, runId: "run-2", planId: "plan-1" }, "iam-user progress"],
  [{ type: "step.passed", step: "iam-user", uses: {} }, "iam-user progress"],
  [{ type: "run.ended", ...ofRun, runId: "run-2", outcome: "done" }, "iam-user done"],
  [{ type: "credentials.forgotten", reason: "expired" }, "iam-user done"],
  [{ type: "credentials.forgotten", reason: "asked" }, "account questions"],
];

const moments = createMoments(numbered(way.map(([body]) => body)));
const at = (n: number) => screenAt(moments, n);

describe("the screen after an event", () => {
  test.each(way.map(([body, screen], index) => [index + 1, body.type, screen] as const))(
    "%i, %s: %s",
    (n, _, screen) => {
      const { step, name } = at(n);
      expect(`${step.id} ${name}`).toBe(screen);
    },
  );

  // The person looked at the form, not yet at what became of it.
  test("is the form as it was sent, where answers are saved", () => {
    const { step, view } = at(2);
    expect(step.answers).toEqual({ externalUrl: "https://a.example" });
    expect(view.lastSeq).toBe(1);
  });

  test("says what went wrong, until the next press", () => {
    expect([7, 8, 9].map((n) => at(n).problems)).toEqual([[], [problem], []]);
  });

  test("is the form with its suggestions before anything was saved", () => {
    expect(at(6).step.suggested).toEqual(answers);
  });

  test("of the proof stays when its keys are forgotten by itself, and moves on to the files when it is left", () => {
    const proof = { step: "proof", runId: "run-3" } as const;
    const forgotten: EventBody = { type: "credentials.forgotten", reason: "proof-passed" };
    const ended: EventBody = { type: "run.ended", ...proof, outcome: "done" };
    const screens = (...bodies: readonly EventBody[]) => {
      const events = numbered([...everythingDone, { type: "run.started", ...proof }, ...bodies]);
      const { step, name } = screenAt(createMoments(events), events.length);
      return `${step.id} ${name}`;
    };
    expect(screens(forgotten)).toBe("proof progress");
    expect(screens(forgotten, ended)).toBe("proof proof");
    expect(screens(ended, { type: "step.passed", step: "proof", uses: {} }, forgotten)).toBe(
      "delivery delivery",
    );
  });

  test("of a step that can't be opened is the one to be done first, and says why", () => {
    const events = numbered([
      { type: "session.created", product: "p", node: "n" },
      { type: "answers.suggested", step: "certificate", answers: {} },
    ]);
    const { step, before } = screenAt(createMoments(events), 2);
    expect([step.id, before]).toEqual(["server", "certificate"]);
  });

  test("of an undo is the page of the undo, from its plan to its end, for as many steps as it takes back", () => {
    const purpose = "undo" as const;
    const planned = (step: "iam-user" | "certificate"): EventBody => ({
      type: "plan.made",
      step,
      purpose,
      plan: { ...plan, planId: `undo-${step}` },
    });
    const run = { step: "certificate", runId: "run-4" } as const;
    const bodies: readonly EventBody[] = [
      ...everythingDone,
      planned("certificate"),
      planned("iam-user"),
      { type: "run.started", ...run, planId: "undo-certificate", purpose, next: ["undo-iam-user"] },
      { type: "run.ended", ...run, outcome: "done" },
    ];
    const undone = createMoments(numbered(bodies));
    const first = everythingDone.length + 1;
    const shown = [0, 1, 2, 3].map((more) => screenAt(undone, first + more));
    expect(shown.map(({ name }) => name)).toEqual(["undo", "undo", "undo", "undo"]);
    expect(shown.map(({ scope }) => scope)).toEqual(["certificate", undefined, undefined, undefined]);
  });

  // A file may hold anything that passes its schema; the replay must stand it.
  test("exists at every event of any session", () => {
    fc.assert(
      fc.property(fc.array(anyEventBody(), { minLength: 1, maxLength: 30 }), (bodies) => {
        const any = createMoments(numbered(bodies));
        for (let n = 0; n <= bodies.length; n += 1) expect(screenAt(any, n).step).toBeDefined();
      }),
    );
  });
});

const everythingDone: readonly EventBody[] = [
  saved("server", {}),
  saved("account", {}),
  ...(["iam-user", "certificate", "identity-pool", "organization-role"] as const).map(
    (step): EventBody => ({ type: "step.passed", step, uses: {} }),
  ),
];

function saved(
  step: "server" | "account" | "iam-user",
  answers: Readonly<Record<string, string>>,
): EventBody {
  return { type: "answers.saved", step, answers, facts: {}, notices: [] };
}

function numbered(bodies: readonly EventBody[]): readonly SessionEvent[] {
  return bodies.map((body, index) => ({
    ...body,
    seq: index + 1,
    at: new Date(index * 1_000).toISOString(),
  }));
}
