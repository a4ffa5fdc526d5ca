import { describe, expect, test } from "vitest";
import type { EventBody } from "@/lib/wizard/events";
import { screenAt } from "./screen-at";
import { brokenOff, call, everythingDone, looked, problem, told } from "./testing/told";

const noKeys: EventBody = { type: "credentials.forgotten", reason: "proof-passed" };

describe("a second look at the account", () => {
  const before = [...everythingDone, looked("iam-user"), looked("certificate")];

  // Half of a look would say that everything is as it was left.
  test("shows what the last one found until it has got through all steps, and how far it is", () => {
    const moments = told(...before, looked("iam-user"), call, looked("certificate"));
    const shown = [1, 2, 3].map((more) => screenAt(moments, before.length + more));
    expect(shown.map(({ checked }) => checked)).toEqual([["iam-user"], ["iam-user"], []]);
    expect(shown.map(({ view }) => view.lastSeq)).toEqual([before.length, before.length, before.length + 3]);
  });

  test("is asked for on the form for keys where none are kept", () => {
    const moments = told(...everythingDone, noKeys, looked("iam-user"), looked("certificate"));
    const shown = [2, 3].map((more) => screenAt(moments, everythingDone.length + more).name);
    expect(shown).toEqual(["drift-keys", "drift"]);
  });

  // Half of its answers are in the session by then, and none of them on the page.
  test("that broke off shows what the last one found, how far it came, and why it did not go on", () => {
    const moments = told(...before, looked("iam-user"), call, brokenOff("certificate"));
    const shown = [1, 3].map((more) => screenAt(moments, before.length + more));
    expect(shown.map(({ checked }) => checked)).toEqual([["iam-user"], ["iam-user"]]);
    expect(shown.map(({ view }) => view.lastSeq)).toEqual([before.length, before.length]);
    expect(shown.map(({ problems }) => problems)).toEqual([[], [problem]]);
  });

  test("that was broken off by the end of its server shows what it has found, and the next one begins anew", () => {
    const moments = told(...everythingDone, looked("iam-user"), looked("iam-user"), looked("certificate"));
    const shown = [1, 2, 3].map((more) => screenAt(moments, everythingDone.length + more).checked);
    expect(shown).toEqual([[], ["iam-user"], []]);
  });
});
