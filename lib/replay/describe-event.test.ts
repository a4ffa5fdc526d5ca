import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyEventBody } from "@/lib/wizard/any-event";
import type { Change } from "@/lib/wizard/change";
import type { EventBody, SessionEvent } from "@/lib/wizard/events";
import { describeEvent } from "./describe-event";
import { eventKinds } from "./list/event-kind";

const problem = { code: "c", message: "AWS refused it.", remedy: "r" };
const run = { step: "iam-user", runId: "run-1" } as const;
const change: Change = {
  id: "create-user",
  kind: "create",
  summary: "IAM user bluerange",
  call: { action: "iam:CreateUser", input: {} },
  documents: [],
  repeat: "safe",
};
const plan = {
  planId: "plan-1",
  fingerprint: "f",
  changes: [change],
  kept: [],
  notices: [],
  blockers: [],
};

describe("an event in words", () => {
  // The types make the switch complete; this holds the words to be there, whatever text an event brings.
  test("every event has a kind, a label and a sentence", () => {
    fc.assert(
      fc.property(anyEventBody(), (body) => {
        const { kind, label, sentence } = describeEvent(numbered(body));
        expect(eventKinds).toContain(kind);
        expect(label).not.toBe("");
        expect(typeof sentence).toBe("string");
      }),
    );
  });

  test.each<[EventBody, string, string]>([
    [
      { type: "session.created", product: "setup 1", node: "v20" },
      "neutral",
      "setup 1 began this session, on Node v20",
    ],
    [{ type: "plan.failed", step: "iam-user", problem }, "bad", "AWS refused it."],
    [
      { type: "plan.failed", step: "iam-user", problem, purpose: "undo" },
      "bad",
      "IAM user: undoing it could not be planned. AWS refused it.",
    ],
    [{ type: "drift.failed", step: "iam-user", callerArn: "arn", problem }, "bad", "AWS refused it."],
    [{ type: "run.ended", ...run, outcome: "done" }, "good", "IAM user: everything was done"],
    [{ type: "run.ended", ...run, outcome: "stopped" }, "warning", "IAM user: stopped as asked"],
    [
      { type: "repair.offered", ...run, step: "proof", repairs: "organization-role", answers: {}, plan },
      "neutral",
      "Role: 1 change would mend the warning",
    ],
    [
      { type: "change.started", ...run, changeId: "create-user", attempt: 2, baseline: null },
      "now",
      "IAM user bluerange, attempt 2",
    ],
    [
      { type: "change.failed", ...run, changeId: "create-user", problem, outcome: "refused", durationMs: 1 },
      "bad",
      "IAM user bluerange: AWS refused it.",
    ],
    [
      {
        type: "aws.called",
        ...run,
        action: "iam:CreateUser",
        attempt: 1,
        durationMs: 1,
        error: "AccessDenied",
      },
      "bad",
      "iam:CreateUser, AccessDenied",
    ],
    // A read that finds nothing is how the wizard learns what is missing.
    [
      {
        type: "aws.called",
        ...run,
        action: "iam:GetUser",
        attempt: 1,
        durationMs: 1,
        httpStatus: 404,
        error: "NoSuchEntity",
      },
      "neutral",
      "iam:GetUser, NoSuchEntity",
    ],
  ])("%j", (body, tone, sentence) => {
    expect(describeEvent(numbered(body), change)).toMatchObject({ tone, sentence });
  });

  test("a change that no plan knows is called by its id", () => {
    const event: EventBody = {
      type: "change.started",
      ...run,
      changeId: "create-user",
      attempt: 1,
      baseline: null,
    };
    expect(describeEvent(numbered(event)).sentence).toBe("create-user");
  });
});

const numbered = (body: EventBody): SessionEvent => ({ ...body, seq: 1, at: "2026-11-22T09:30:00.000Z" });
