import { describe, expect, test } from "vitest";
import type { EventBody } from "@/lib/wizard/events";
import { screenAt } from "./screen-at";
import { brokenOff, call, everythingDone, looked, notUndoable, problem, told } from "./testing/told";

const expired: EventBody = { type: "credentials.forgotten", reason: "expired" };

// A page loaded again would ask for keys; the one in sight still has its button, and the reason above it.
describe("keys that a press has found to have run out", () => {
  test.each([
    ["of an undo", [notUndoable("certificate", "setup")], "undo"],
    ["of a second look", [brokenOff("iam-user")], "drift"],
    ["of a second look half-way", [looked("iam-user"), brokenOff("certificate")], "drift"],
  ] as const)("are still there on the page of it: %s", (_, bodies, name) => {
    const refusal = bodies.slice(-1);
    const before = [...everythingDone, ...bodies.slice(0, -1)];
    const moments = told(...before, expired, ...refusal, call);
    const shown = [2, 3].map((more) => screenAt(moments, before.length + more));
    expect(shown.map((at) => [at.name, at.problems, at.view.credentials.state])).toEqual(
      Array.from({ length: 2 }, () => [name, [problem], "stored"]),
    );
    expect(screenAt(moments, before.length + 1)).toEqual(screenAt(moments, before.length));
  });
});
