import { beforeAll, describe, expect, test } from "vitest";
import { fold } from "@/lib/wizard/fold/fold";
import type { SessionView } from "@/lib/wizard/view";
import { newDataDir } from "./testing/data-dir";
import { type EngineBed, engineBed } from "./testing/engine-bed";
import { apply, begin, save } from "./testing/walk";

let bed: EngineBed;
beforeAll(async () => {
  bed = await engineBed(newDataDir());
});

/** Follows until a view for which this is true, or until the signal. */
async function followed(
  sessionId: string,
  afterSeq: number,
  isLast: (view: SessionView) => boolean,
  signal = new AbortController().signal,
): Promise<readonly SessionView[]> {
  const seen: SessionView[] = [];
  for await (const view of bed.runtime.live.follow(sessionId, afterSeq, signal)) {
    seen.push(view);
    if (isLast(view)) break;
  }
  return seen;
}

const userIsDone = (view: SessionView) => view.steps[2]?.status === "done";

describe("a page that follows a session", () => {
  test("sees every moment once, in order, and the same as a reload would show", async () => {
    const sessionId = await begin(bed.engine);
    const following = followed(sessionId, 0, userIsDone);
    await apply(bed.engine, sessionId, "iam-user");
    const seen = await following;
    const numbers = seen.map(({ lastSeq }) => lastSeq);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
    const events = await bed.events(sessionId);
    for (const view of seen) expect(view).toEqual(fold(events.slice(0, view.lastSeq)));
    const ran = seen.flatMap(({ steps }) => (steps[2]?.run ? [steps[2].run] : []));
    // Each change is seen running and done: nothing is only told at the end.
    for (const { change } of ran.at(-1)?.changes ?? []) {
      const states = ran.map(({ changes }) => changes.find((each) => each.change.id === change.id)?.state);
      expect(new Set(states)).toEqual(new Set(["waits", "running", "done"]));
    }
  });

  // EventSource comes back with Last-Event-ID after a lost connection.
  test("that comes back gets nothing twice and misses nothing", async () => {
    const sessionId = await begin(bed.engine);
    const first = await followed(sessionId, 0, () => true);
    const lastSeen = first[0]?.lastSeq ?? 0;
    await save(bed.engine, sessionId, "iam-user");
    const now = (await bed.events(sessionId)).length;
    const [back] = await followed(sessionId, lastSeen, () => true);
    expect(back?.lastSeq).toBe(now);

    const quiet = new AbortController();
    const again = followed(sessionId, now, () => true, quiet.signal);
    await save(bed.engine, sessionId, "certificate");
    expect((await again).map(({ lastSeq }) => lastSeq)).toEqual([now + 1]);
  });

  test("is let go at once when it leaves, also while nothing happens", async () => {
    const sessionId = await begin(bed.engine);
    const leaving = new AbortController();
    const following = followed(sessionId, 0, () => false, leaving.signal);
    await save(bed.engine, sessionId, "iam-user");
    leaving.abort();
    const seen = await following;
    expect(seen.length).toBeGreaterThan(0);
    expect(await followed(sessionId, 0, () => false, leaving.signal)).toEqual([]);
  });

  test("hears nothing of other sessions", async () => {
    const [sessionId, other] = [await begin(bed.engine), await begin(bed.engine)];
    const leaving = new AbortController();
    const following = followed(sessionId, 0, () => false, leaving.signal);
    await save(bed.engine, other, "iam-user");
    leaving.abort();
    for (const view of await following) expect(view.steps[2]?.answers).toBeUndefined();
  });
});
