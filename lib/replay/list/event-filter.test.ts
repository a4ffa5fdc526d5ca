import { describe, expect, test } from "vitest";
import type { EventBody, SessionEvent } from "@/lib/wizard/events";
import { type EventFilter, matching, noFilter } from "./event-filter";
import { excerptOf, piecesOf, textsIn } from "./search";

const run = { step: "certificate", runId: "run-1" } as const;
const call = (action: string, more = {}): EventBody => ({
  type: "aws.called",
  ...run,
  action,
  attempt: 1,
  durationMs: 1,
  httpStatus: 200,
  ...more,
});
const bodies: readonly EventBody[] = [
  { type: "session.created", product: "setup 1", node: "v20" },
  { type: "answers.saved", step: "certificate", answers: { iotPolicyName: "Mine" }, facts: {}, notices: [] },
  call("iot:GetPolicy", { httpStatus: 404, error: "ResourceNotFoundException" }),
  call("iot:ListCertificates", { httpStatus: 403, error: "AccessDenied" }),
  call("iot:AttachPolicy", { requestId: "752d5c81" }),
  call("iot:AttachPolicy", { httpStatus: 403, error: "AccessDenied" }),
  { type: "run.ended", ...run, outcome: "failed" },
];
const events: readonly SessionEvent[] = bodies.map((body, index) => ({
  ...body,
  seq: index + 1,
  at: "2026-11-22T09:30:00.000Z",
}));
const numbersOf = (filter: Partial<EventFilter>) => {
  const { events: found, hiddenReads } = matching(events, { ...noFilter, ...filter }, textsIn(events));
  return { found: found.map(({ seq }) => seq), hiddenReads };
};

describe("the list", () => {
  // A read that was refused is a cause; one that found nothing is noise.
  test("hides calls that only read and says how many, but not those that failed", () => {
    expect(numbersOf({})).toEqual({ found: [1, 2, 4, 5, 6, 7], hiddenReads: 1 });
    expect(numbersOf({ reads: true })).toEqual({ found: [1, 2, 3, 4, 5, 6, 7], hiddenReads: 0 });
  });

  test.each<[Partial<EventFilter>, readonly number[]]>([
    [{ step: "certificate" }, [2, 4, 5, 6, 7]],
    [{ step: "proof" }, []],
    [{ kinds: ["session", "answers"] }, [1, 2]],
    [{ failedOnly: true }, [4, 6, 7]],
    [{ search: "attachpolicy" }, [5, 6]],
    [{ search: "752d" }, [5]],
    [{ search: "mine" }, [2]],
    [{ search: "denied attach" }, [6]],
    [{ search: "(.*" }, []],
  ])("shows for %j the events %j", (filter, found) => {
    expect(numbersOf(filter).found).toEqual(found);
  });
});

describe("a hit", () => {
  test("is marked wherever it stands, whatever its case", () => {
    expect(piecesOf("iot:AttachPolicy, AccessDenied", "policy denied")).toEqual([
      { text: "iot:Attach", hit: false },
      { text: "Policy", hit: true },
      { text: ", Access", hit: false },
      { text: "Denied", hit: true },
    ]);
    expect(piecesOf("text", " ")).toEqual([{ text: "text", hit: false }]);
  });

  test("in what the list does not show is shown with what stands around it", () => {
    const long = `${"x".repeat(50)} needle ${"y".repeat(200)}`;
    expect(excerptOf(["label", long], ["label"], "NEEDLE")).toBe(
      `…${"x".repeat(23)} needle ${"y".repeat(79)}…`,
    );
    expect(excerptOf(["label", "needle"], ["the needle"], "needle")).toBeUndefined();
  });
});
