import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyEventBody } from "@/lib/wizard/any-event";
import type { EventBody, SessionEvent } from "@/lib/wizard/events";
import { lanesOf } from "./lanes";

const problem = { code: "c", message: "m", remedy: "r" };
const run = { step: "certificate", runId: "run-1" } as const;
const policy = { ...run, changeId: "attach-policy" };

/** One event a second. */
function numbered(bodies: readonly EventBody[]): readonly SessionEvent[] {
  return bodies.map((body, index) => ({ ...body, seq: index + 1, at: at(index) }));
}
const at = (second: number): string => new Date(Date.UTC(2026, 10, 22) + second * 1_000).toISOString();
const rowsOf = (bodies: readonly EventBody[]) =>
  lanesOf(numbered(bodies)).map(({ name, spans }) => ({
    name: name.summary ?? name.kind,
    bars: spans.map(({ fromMs, toMs, state, seq }) => {
      const start = Date.UTC(2026, 10, 22);
      return `${(fromMs - start) / 1_000}-${(toMs - start) / 1_000} ${state} #${seq}`;
    }),
  }));

const begun: EventBody = { type: "change.started", ...policy, attempt: 1, baseline: null };
const waits: EventBody = { type: "change.waiting", ...policy, reason: "delay", untilMs: 1_000 };
const called = (durationMs: number, more = {}): EventBody => ({
  type: "aws.called",
  ...run,
  action: "iot:AttachPolicy",
  attempt: 1,
  durationMs,
  httpStatus: 200,
  ...more,
});

describe("the rows of a timeline", () => {
  test("show a retry, the wait before it and the failure at the end", () => {
    const rows = rowsOf([
      { type: "run.started", ...run },
      begun,
      waits,
      { ...begun, attempt: 2 },
      { type: "change.failed", ...policy, problem, outcome: "refused", durationMs: 1_000 },
      { type: "run.ended", ...run, outcome: "failed" },
    ]);
    expect(rows).toEqual([
      { name: "step", bars: ["0-5 failed #6"] },
      {
        name: "attach-policy",
        bars: ["1-2 repeated #2", "2-3 waiting #3", "3-4 failed #5"],
      },
    ]);
  });

  // A server that was killed leaves a run without an end; a missing bar would say that nothing ran.
  test("draw what has no end up to the last event", () => {
    expect(
      rowsOf([{ type: "run.started", ...run }, begun, { type: "files.installed", step: "delivery" }]),
    ).toEqual([
      { name: "step", bars: ["0-2 running #1"] },
      { name: "attach-policy", bars: ["1-2 running #2"] },
      { name: "step", bars: ["2-2 point #3"] },
    ]);
  });

  test("spread calls over the time since the event before, in their order", () => {
    const calls: readonly SessionEvent[] = [
      ...numbered([{ type: "run.started", ...run }]),
      ...[600, 200, 200].map((ms, index) => ({ ...called(ms), seq: index + 2, at: at(4) })),
    ];
    const writes = lanesOf(calls).find(({ name }) => name.kind === "writes");
    const start = Date.UTC(2026, 10, 22);
    expect(writes?.spans.map(({ fromMs, toMs }) => [fromMs - start, toMs - start])).toEqual([
      [3_000, 3_600],
      [3_600, 3_800],
      [3_800, 4_000],
    ]);
  });

  test("keep calls that together took longer than there was time within that time", () => {
    const rows = rowsOf([{ type: "run.started", ...run }, called(5_000)]);
    expect(rows[1]).toEqual({ name: "writes", bars: ["0-1 done #2"] });
  });

  test("part reads from writes, and count a read that found nothing as no failure", () => {
    const rows = rowsOf([
      called(0, { action: "iot:GetPolicy", httpStatus: 404, error: "ResourceNotFoundException" }),
      called(0, { httpStatus: 403, error: "AccessDenied" }),
    ]);
    expect(rows).toEqual([
      { name: "step", bars: [] },
      { name: "writes", bars: ["1-1 failed #2"] },
      { name: "reads", bars: ["0-0 done #1"] },
    ]);
  });

  // Red is what people look into; an attempt that AWS asked to make again is nothing to look into.
  test("show an attempt of a call that was made again as a retry, and as failed the last one alone", () => {
    const throttled = { httpStatus: 429, error: "ThrottlingException" };
    const bars = (...calls: readonly EventBody[]) =>
      rowsOf(calls)
        .find(({ name }) => name === "writes")
        ?.bars.map((bar) => bar.split(" ")[1]);
    expect(bars(called(0, throttled), called(0, { attempt: 2 }))).toEqual(["repeated", "done"]);
    expect(bars(called(0, throttled), called(0, { ...throttled, attempt: 2 }))).toEqual([
      "repeated",
      "failed",
    ]);
    // Side by side, of one action.
    expect(bars(called(0, throttled), called(0, throttled), called(0, { attempt: 2 }))).toEqual([
      ...["failed", "repeated", "done"],
    ]);
    expect(bars(called(0, throttled), called(0))).toEqual(["failed", "done"]);
  });

  // Whatever numbers a made-up session brings, the axis must stay finite.
  test("of any session are finite, in order and never before the session", () => {
    fc.assert(
      fc.property(fc.array(anyEventBody(), { maxLength: 60 }), (bodies) => {
        const events = numbered(bodies);
        for (const { spans } of lanesOf(events)) {
          for (const { fromMs, toMs } of spans) {
            expect(fromMs).toBeGreaterThanOrEqual(Date.UTC(2026, 10, 22));
            expect(toMs).toBeGreaterThanOrEqual(fromMs);
            expect(toMs).toBeLessThan(Date.UTC(2026, 10, 24));
          }
          expect(spans.map(({ fromMs }) => fromMs)).toEqual(
            spans.map(({ fromMs }) => fromMs).toSorted((a, b) => a - b),
          );
        }
        expect(lanesOf(events).length).toBeLessThanOrEqual(8 * 25);
      }),
    );
  });
});
