import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyEventBody } from "@/lib/wizard/any-event";
import type { EventBody } from "@/lib/wizard/events";
import { saved } from "@/lib/wizard/fold/testing/told";
import { screenAt } from "./screen-at";
import { created, planned, problem, told } from "./testing/told";

const ofRun = { step: "iam-user", runId: "run-1" } as const;
const ofChange = { ...ofRun, changeId: "user" } as const;
const answers = { userName: "bluerange" };

/** A setup up to its first step in the account, which fails once, with the screen after each event. */
const way: readonly (readonly [EventBody, string])[] = [
  [created, "server questions"],
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
  [planned("iam-user", "plan-1"), "iam-user review"],
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

const moments = told(...way.map(([body]) => body));
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
    const { sent, view } = at(2);
    expect(sent).toEqual({ externalUrl: "https://a.example" });
    expect(view.lastSeq).toBe(1);
  });

  test("says what went wrong, until the next press", () => {
    expect([7, 8, 9].map((n) => at(n).problems)).toEqual([[], [problem], []]);
  });

  test("is the form with its suggestions before anything was saved", () => {
    expect(at(6).step.suggested).toEqual(answers);
  });

  test("of a step that can't be opened is the one to be done first, and says why", () => {
    const suggested: EventBody = { type: "answers.suggested", step: "certificate", answers: {} };
    const { step, before } = screenAt(told(created, suggested), 2);
    expect([step.id, before]).toEqual(["server", "certificate"]);
  });

  // A file may hold anything that passes its schema; the replay must stand it.
  test("exists at every event of any session", () => {
    fc.assert(
      fc.property(fc.array(anyEventBody(), { minLength: 1, maxLength: 30 }), (bodies) => {
        const any = told(...bodies);
        for (let n = 0; n <= bodies.length; n += 1) expect(screenAt(any, n).step).toBeDefined();
      }),
    );
  });
});
