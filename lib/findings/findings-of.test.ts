import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyEventBody } from "@/lib/wizard/any-event";
import { readEvent } from "@/lib/wizard/event-schema";
import type { EventBody, SessionEvent } from "@/lib/wizard/events";
import { analyzers } from "./analyzers";
import { causes } from "./causes";
import { checkList } from "./check-list";
import { evidenceMax, findingsOf } from "./findings-of";
import { findingsPage } from "./testing/findings-page";
import { fixtures } from "./testing/fixtures";
import { problem } from "./testing/problems";
import {
  begun,
  called,
  changeStarted,
  check,
  checked,
  ended,
  failedRun,
  numbered,
  passed,
  planned,
  proven,
  started,
} from "./testing/story";

const idsOf = (events: readonly SessionEvent[]) => findingsOf(events).map(({ id }) => id.split(":")[0]);

describe("each analyzer", () => {
  test("has an id of its own", () => {
    const ids = analyzers.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  // An analyzer without both would be a promise that nobody has tried.
  test("has a session in which it finds something and one in which it finds nothing, and none is left over", () => {
    expect(Object.keys(fixtures).toSorted()).toEqual(analyzers.map(({ id }) => id).toSorted());
  });

  test.each(Object.entries(fixtures))(
    "%s finds its case, and not the one beside it",
    (id, { finds, findsNot }) => {
      expect(idsOf(finds)).toContain(id);
      expect(idsOf(findsNot)).not.toContain(id);
    },
  );

  // A fixture that the engine could never have written proves nothing.
  test.each(Object.entries(fixtures))(
    "%s is tried on events as the store takes them",
    (_, { finds, findsNot }) => {
      for (const event of [...finds, ...findsNot]) expect(readEvent(event)).toEqual(event);
    },
  );

  test.each(Object.entries(fixtures))(
    "%s says what, why and what to do, and by which events",
    (id, { finds }) => {
      for (const finding of findingsOf(finds).filter((one) => one.id.split(":")[0] === id)) {
        expect(finding.title).toMatch(/^[A-Z]/);
        expect(finding.cause.length).toBeGreaterThan(10);
        expect(finding.remedy.every((step) => step.length > 10)).toBe(true);
        expect(finding.remedy.length).toBeGreaterThan(0);
        expect(finding.evidence.length).toBeGreaterThan(0);
        expect(finding.evidence).toEqual([...finding.evidence].sort((a, b) => a - b));
        for (const seq of finding.evidence) expect(finds.some((event) => event.seq === seq)).toBe(true);
      }
    },
  );
});

// Support has to find each of them somewhere: by itself, or on the list.
test.each(Object.keys(causes))("the cause %s has an analyzer or stands on the check list", (cause) => {
  const known: readonly string[] = [
    ...analyzers.flatMap((analyzer) => analyzer.causes),
    ...checkList.map((entry) => entry.cause),
  ];
  expect(known).toContain(cause);
});

test("nothing is found in a session that has only begun", () => {
  expect(findingsOf(numbered(begun()))).toEqual([]);
  expect(findingsOf([])).toEqual([]);
});

test("the worst comes first", () => {
  const events = numbered([
    ...begun({ accountKind: "practice", clockOffsetMs: "400000" }),
    ...failedRun("iam-user", problem("throttled")),
  ]);
  expect(findingsOf(events).map(({ severity }) => severity)).toEqual(["error", "warning", "info"]);
});

describe("what was overcome", () => {
  const failed = [...begun(), ...failedRun("iam-user", problem("throttled"))];

  test("stays as information, so that a recovered session is not reported as broken", () => {
    const [finding] = findingsOf(numbered([...failed, passed("iam-user")]));
    expect(finding).toMatchObject({ id: "throttled", severity: "info", overcome: true });
  });

  test("stands until its own step has passed", () => {
    expect(findingsOf(numbered([...failed, passed("certificate")]))[0]).toMatchObject({ severity: "error" });
  });

  // The manual's operator warns at every proof: an error of an earlier one would stand for ever.
  test("is over when its check tells of something else", () => {
    const signIn = (state: "failed" | "warning", code: string): EventBody => ({
      type: "probe.ended",
      step: "proof",
      runId: "p",
      durationMs: 1,
      check: check("take-on-role", state, { problem: problem(code) }),
    });
    const mended = [...begun(), signIn("failed", "sign-in-refused"), signIn("warning", "amr-operator")];
    expect(findingsOf(numbered(mended))).toMatchObject([
      { id: "amr-operator", severity: "warning", overcome: false },
      { id: "sign-in-refused", severity: "info", overcome: true },
    ]);
  });

  test("is over when its step is undone", () => {
    const undone = { type: "step.undone", step: "iam-user", unlearned: [] } as const;
    const open = checked("iam-user", check("access-key", "failed"));
    expect(idsOf(numbered([...begun(), open]))).toContain("no-usable-key");
    expect(idsOf(numbered([...begun(), open, undone]))).not.toContain("no-usable-key");
    expect(findingsOf(numbered([...failed, undone]))[0]).toMatchObject({ overcome: true });
  });

  test("stands where it keeps an offered repair from being looked up, until another proof has passed", () => {
    const nothing = { changes: [], kept: [], notices: [] };
    const plan = { planId: "plan-1", fingerprint: "f", ...nothing, blockers: [problem("throttled")] };
    const offer = { step: "proof", runId: "run-1", repairs: "organization-role", answers: {}, plan } as const;
    const proof = [...begun(), passed("proof"), { type: "repair.offered", ...offer } as const];
    const throttled = (events: readonly EventBody[]) =>
      findingsOf(numbered(events)).find(({ id }) => id === "throttled");
    expect(throttled(proof)).toMatchObject({ severity: "error", overcome: false });
    expect(throttled([...proof, passed("proof")])).toMatchObject({ severity: "info", overcome: true });
  });

  // Both are tried again as they are; an error that is past would be looked into for nothing.
  const step = "iam-user" as const;
  const callerArn = "arn:aws:iam::123456789012:user/admin";
  const why = { step, problem: problem("missing-right") };
  const nothing = { planId: "undo-1", fingerprint: "f", changes: [], kept: [], notices: [], blockers: [] };
  const tries: readonly (readonly [string, EventBody, EventBody])[] = [
    [
      "an undo that could not be planned",
      { type: "plan.failed", ...why, purpose: "undo" },
      { type: "plan.made", step, plan: nothing, purpose: "undo" },
    ],
    [
      "a second look that broke off",
      { type: "drift.failed", ...why, callerArn },
      { type: "drift.checked", step, callerArn, checks: [] },
    ],
  ];
  test.each(tries)("%s is told by the same analyzers, until it goes well", (_, failure, success) => {
    const right = (...bodies: readonly EventBody[]) =>
      findingsOf(numbered([...begun(), passed(step), ...bodies]))[0];
    const stands = { severity: "error", overcome: false };
    expect(right(failure)).toMatchObject({ ...stands, title: "A right is missing" });
    // A plan that leads on says nothing about it.
    expect(right(failure, planned(step))).toMatchObject(stands);
    expect(right(failure, success)).toMatchObject({ severity: "info", overcome: true });
  });

  test("is told once, however often it happened", () => {
    const again = numbered([...failed, ...failedRun("iam-user", problem("throttled"))]);
    expect(findingsOf(again).filter(({ id }) => id === "throttled")).toHaveLength(1);
  });
});

// Two errors of one cause send people two ways.
test("a trust policy that keeps users out is told once, not again by the sign-in that it refused", () => {
  const refused = check("take-on-role", "failed", { problem: problem("sign-in-refused") });
  const trust = check("organization-role.trust", "failed");
  expect(idsOf(numbered([...begun(), checked("proof", trust, refused)]))).toEqual(["role-trust"]);
  expect(idsOf(numbered([...begun(), checked("proof", refused)]))).toEqual(["sign-in-refused"]);
});

// Whoever reads "download the files" installs what a proof has just found not to work.
test("files are not recommended once a later proof has failed", () => {
  const again = [
    { type: "run.started", step: "proof", runId: "again" },
    { type: "run.ended", step: "proof", runId: "again", outcome: "failed" },
  ] as const;
  expect(idsOf(numbered(proven()))).toContain("files-not-taken");
  expect(idsOf(numbered([...proven(), ...again]))).not.toContain("files-not-taken");
});

// After a cut line nobody has looked: to say that nothing is lost would be the opposite of the error beside it.
test("that nothing is lost is said only where every write came to an end", () => {
  const lost = Array.from({ length: 3 }, () => called("iot:GetPolicy", "ECONNRESET", "certificate"));
  const open = [planned("certificate"), started("certificate"), changeStarted("certificate")];
  const over = [...open, ended("certificate", "failed", problem("connection-lost"))];
  const of = (bodies: readonly EventBody[]) =>
    findingsOf(numbered([...begun(), ...bodies, ...lost])).find(({ id }) => id === "answers-lost");
  expect(of([])?.remedy.join(" ")).toContain("Nothing is lost");
  expect(of(over)?.remedy.join(" ")).not.toContain("Nothing is lost");
  expect(of(over)?.command).toContain("https://iot.eu-west-1.amazonaws.com/");
});

// A deleted pool or key can't be put back: what the page of the second look advises must not be contradicted here.
test("what has drifted away has the remedy that its own check tells", () => {
  const gone = {
    code: "pool-gone",
    message: "It is gone.",
    remedy: "Start a new setup for the same server.",
  };
  const texts = { id: "pool", resource: "Pool", label: "Pool", wanted: "it", found: "none" };
  const look = {
    type: "drift.checked",
    step: "identity-pool",
    callerArn: "arn:aws:iam::123456789012:user/admin",
    checks: [{ ...texts, state: "failed", problem: gone }],
  } as const;
  const [finding] = findingsOf(numbered([...begun(), look]));
  expect(finding).toMatchObject({ id: "drifted-away:identity-pool.pool", remedy: [gone.remedy] });
  expect(finding?.cause).toContain(gone.message);
});

// A session file has only the end of an ID, and AWS takes no asterisks.
test("a command never holds a masked key ID", () => {
  const key = {
    type: "facts.learned",
    step: "iam-user",
    facts: { accessKeyId: "****************ABCD" },
  } as const;
  const [finding] = findingsOf(numbered([...begun(), { ...key, uses: {} }]));
  expect(finding?.command).toContain("--access-key-id ACCESS_KEY_ID");
  expect(finding?.remedy.join(" ")).toContain("ABCD");
});

test("evidence is the first events and the last, never all of a storm", () => {
  const storm = Array.from({ length: 500 }, () => called("iam:GetUser", "Throttling"));
  const [finding] = findingsOf(numbered([...begun(), ...storm]));
  expect(finding?.evidence).toHaveLength(evidenceMax);
  expect(finding?.evidence.at(-1)).toBe(504);
});

// Session files come from outside: whatever passes the schema must not bring the page down.
test("any session that can be read can be looked at", () => {
  const anyBodies = fc.array(anyEventBody(), { maxLength: 60 });
  fc.assert(
    fc.property(anyBodies, (bodies) => {
      for (const { evidence, command } of findingsOf(numbered(bodies))) {
        expect(evidence.every((seq) => seq >= 1 && seq <= bodies.length)).toBe(true);
        expect(command ?? "").not.toContain("\0");
      }
    }),
    { numRuns: 300 },
  );
});

// The page is for people who have a finding before them and want to know what else there is.
test("docs/findings.md says what the analyzers say; -u writes it anew", async () => {
  await expect(findingsPage()).toMatchFileSnapshot("../../docs/findings.md");
});
