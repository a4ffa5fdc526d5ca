import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EventBody } from "../events";
import type { StepId } from "../words";
import { fold, foldOn } from "./fold";
import {
  begun,
  change,
  ended,
  iamUser,
  made,
  numbered,
  plan,
  refused,
  saved,
  started,
  statuses,
  toPlan,
  unknown,
} from "./testing/told";

describe("a session is the fold of its events", () => {
  // The live page folds on as events come; the replay folds a prefix. If they differed, support would see another
  // wizard than the administrator.
  test("going on from any moment gives what folding everything gives", () => {
    const all = numbered([
      ...toPlan,
      started,
      begun("user"),
      made("user"),
      begun("key"),
      unknown,
      ended("failed"),
    ]);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: all.length }),
        fc.integer({ min: 0, max: all.length }),
        (a, b) => {
          const [first, second] = [Math.min(a, b), Math.max(a, b)];
          const steps = foldOn(
            foldOn(fold(all.slice(0, first)), all.slice(first, second)),
            all.slice(second),
          );
          expect(steps).toEqual(fold(all));
        },
      ),
    );
  });

  test("only the first step that is not done can be opened, the ones behind it wait", () => {
    expect(statuses(toPlan)).toEqual([
      "done",
      "done",
      "ready",
      "blocked",
      "blocked",
      "blocked",
      "blocked",
      "blocked",
    ]);
  });

  test("the host of another server makes a step that stood on it outdated, not the others", () => {
    const passed = (step: StepId, uses: object): EventBody => ({ type: "step.passed", step, uses });
    const moved = [
      ...toPlan,
      passed("iam-user", { accountId: "123456789012" }),
      passed("certificate", {}),
      passed("identity-pool", { host: "a.example" }),
      saved("server", {}, { host: "b.example" }),
    ];
    expect(statuses(moved).slice(0, 6)).toEqual(["done", "done", "done", "done", "outdated", "blocked"]);
  });

  test("the same answers again leave a step done; other answers reopen it", () => {
    const done: readonly EventBody[] = [...toPlan, { type: "step.passed", step: "iam-user", uses: {} }];
    expect(statusOf([...done, saved("iam-user", { userName: "bluerange" })])).toBe("done");
    expect(statusOf([...done, saved("iam-user", { userName: "other" })])).toBe("ready");
  });

  test("new answers make the shown plan worthless", () => {
    expect(iamUser([...toPlan, saved("iam-user", { userName: "other" })]).plan).toBeUndefined();
  });
});

describe("a run", () => {
  // A killed server leaves writes without an end. Forgetting one of them would leave a second access key in AWS.
  test("keeps a write open until its end is known", () => {
    expect(openAfter(begun("key"))).toEqual(["key"]);
    expect(openAfter(begun("key"), unknown)).toEqual(["key"]);
    expect(openAfter(begun("key"), ended("interrupted"))).toEqual(["key"]);
    expect(openAfter(begun("key"), refused)).toEqual([]);
    expect(openAfter(begun("key"), made("key"))).toEqual([]);
  });

  // A review in another tab may come in between; the run works by the plan that was confirmed.
  test("keeps its open writes also where a newer plan does not have them", () => {
    const newer: EventBody = {
      type: "plan.made",
      step: "iam-user",
      plan: { ...plan, planId: "plan-2", changes: [] },
    };
    const { openIntents } = iamUser([...toPlan, started, newer, begun("key")]);
    expect(openIntents.map(({ change: { id }, runId }) => [id, runId])).toEqual([["key", "run-1"]]);
  });

  test("that goes on from another shows what that one did as done", () => {
    const first = [...toPlan, started, begun("user"), made("user"), begun("key"), refused, ended("failed")];
    const rest: EventBody = {
      type: "plan.made",
      step: "iam-user",
      plan: { ...plan, planId: "plan-2", changes: [change("key")] },
    };
    const again: EventBody = {
      type: "run.started",
      step: "iam-user",
      runId: "run-2",
      planId: "plan-2",
      continues: "run-1",
    };
    const { run } = iamUser([...first, rest, again]);
    expect(run?.changes.map(({ change: { id }, state }) => [id, state])).toEqual([
      ["user", "done"],
      ["key", "waits"],
    ]);
  });

  test("that ended while a change was running shows that change as failed, never as done", () => {
    const { run } = iamUser([...toPlan, started, begun("user"), ended("interrupted")]);
    expect(run?.changes[0]?.state).toBe("failed");
  });

  test("of old can't change what a newer one shows", () => {
    const newer: EventBody = { type: "run.started", step: "iam-user", runId: "run-2", planId: "plan-1" };
    const { run } = iamUser([...toPlan, started, newer, made("user")]);
    expect(run?.changes[0]?.state).toBe("waits");
  });
});

const statusOf = (bodies: readonly EventBody[]) => iamUser(bodies).status;
const openAfter = (...bodies: readonly EventBody[]) =>
  iamUser([...toPlan, started, ...bodies]).openIntents.map(({ change: { id } }) => id);
