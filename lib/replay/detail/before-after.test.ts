import { describe, expect, test } from "vitest";
import type { EventBody, SessionEvent } from "@/lib/wizard/events";
import { beforeAfter } from "./before-after";

const numbered = (bodies: readonly EventBody[]): readonly SessionEvent[] =>
  bodies.map((body, index) => ({ ...body, seq: index + 1, at: "2026-11-22T09:30:00.000Z" }));
const saved = (userName: string): EventBody => ({
  type: "answers.saved",
  step: "iam-user",
  answers: { userName, extra: "1" },
  facts: {},
  notices: [],
});
const lastOf = (bodies: readonly EventBody[]) => {
  const events = numbered(bodies);
  const last = events.at(-1);
  return last && beforeAfter(events, last);
};

describe("before and after", () => {
  test("are the answers of the same step, in the words of its form", () => {
    expect(lastOf([saved("a"), { ...saved("x"), step: "certificate" } as EventBody, saved("b")])).toEqual({
      subject: "answers",
      before: expect.stringMatching(/: a\nextra: 1$/),
      after: expect.stringMatching(/: b\nextra: 1$/),
    });
  });

  test("begin with nothing", () => {
    expect(lastOf([saved("a")])).toMatchObject({ before: "" });
  });

  test("of a part of the sign-in test are those of the same part", () => {
    const probe = (id: string, found: string): EventBody => ({
      type: "probe.ended",
      step: "proof",
      runId: "r",
      check: { id, label: id, state: "passed", wanted: "w", found },
      durationMs: 1,
    });
    expect(lastOf([probe("token", "1"), probe("role", "2"), probe("token", "3")])).toMatchObject({
      before: "token: passed\n    wanted w\n    found 1",
      after: "token: passed\n    wanted w\n    found 3",
    });
  });

  test("are nothing for an event that brings no state", () => {
    expect(lastOf([{ type: "files.installed", step: "delivery" }])).toBeUndefined();
  });
});
