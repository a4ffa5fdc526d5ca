import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyEventBody } from "@/lib/wizard/any-event";
import { readEvent } from "@/lib/wizard/event-schema";
import type { SessionEvent } from "@/lib/wizard/events";
import { analyzers } from "./analyzers";
import { causes } from "./causes";
import { checkListOf } from "./check-list";
import { evidenceMax, findingsOf } from "./findings-of";
import { findingsPage } from "./testing/findings-page";
import { fixtures } from "./testing/fixtures";
import { problem } from "./testing/problems";
import { begun, called, failedRun, numbered } from "./testing/story";

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
    ...checkListOf({ facts: {}, installed: false }).map((entry) => entry.cause),
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
