import { describe, expect, test } from "vitest";
import type { Made } from "@/lib/wizard/made";
import { isOurs, writtenTo } from "./is-ours";

const made = (action: "iam:CreateUser" | "iam:AttachUserPolicy", startedAt: string, receipt = {}): Made => {
  const call = { action, input: { UserName: "bluerange" } };
  return {
    change: { id: action, kind: "create", summary: action, call, documents: [], repeat: "safe" },
    call,
    receipt,
    startedAt,
  };
};

const at = (time: string) => `2026-11-22T${time}:00.000Z`;
const creation = made("iam:CreateUser", at("10:00"));

describe("what stands under our name", () => {
  test.each([
    ["carries our tag, whatever the clocks say", "session-1", at("03:00"), true],
    ["carries another session's tag, though as old as our call", "session-2", at("10:00"), false],
    ["has no tag and is as old as our call", null, at("10:00"), true],
    // Whoever had it before us must not lose it because a clock is wrong.
    ["has no tag and is older than our call", null, at("09:00"), false],
    ["has no tag and was made anew since", null, at("11:00"), false],
  ])("%s", (_, setup, createdAt, expected) => {
    expect(isOurs({ setup, createdAt }, "session-1", creation)).toBe(expected);
  });

  test("is never ours where we have made none", () => {
    expect(isOurs({ setup: "session-1", createdAt: at("10:00") }, "session-1", undefined)).toBe(false);
  });
});

// The user was made, deleted by somebody, and made again: what hung on the first hangs on the second only by chance.
describe("what was written to an earlier bearer of the name is not undone on this one", () => {
  const first = [
    made("iam:CreateUser", at("08:00"), { userName: "bluerange" }),
    made("iam:AttachUserPolicy", at("08:00")),
  ];
  const creations = (all: readonly Made[]) => all.filter(({ call }) => call.action === "iam:CreateUser");
  const written = (setup: string | null, all: readonly Made[]) =>
    writtenTo({ setup, createdAt: at("10:00") }, "session-1", all, creations(all));

  test("by the order of our writes where it carries our tag, whatever the clocks say", () => {
    const second = [
      made("iam:CreateUser", at("06:00"), { userName: "bluerange" }),
      made("iam:AttachUserPolicy", at("06:00")),
    ];
    expect(written("session-1", [...first, ...second])).toEqual(second);
  });

  // Nobody knows which of the two it is: then nothing of what may be ours is forgotten.
  test("but all counts where it carries our tag and the later answer was lost", () => {
    const second = [made("iam:CreateUser", at("10:00")), made("iam:AttachUserPolicy", at("10:00"))];
    expect(written("session-1", [...first, ...second])).toEqual([...first, ...second]);
  });

  test.each([null, "session-2"])("by the clocks where the tag is %s", (setup) => {
    const since = [made("iam:AttachUserPolicy", at("10:00"))];
    expect(written(setup, [...first, ...since])).toEqual(since);
  });
});
