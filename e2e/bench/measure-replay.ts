import type { Page } from "@playwright/test";

/** All in milliseconds, but for the last two. */
export interface Measured {
  /** From choosing the file until its last event is shown and a key has moved to the one before. */
  readonly openMs: number;
  /** From a jump of the scrubber until the event is painted, of 100 jumps anywhere. */
  readonly seekP50Ms: number;
  readonly seekP95Ms: number;
  /** From a key to the event before, of 100 keys. */
  readonly keyP95Ms: number;
  /** The longest task of the page while the file was opened. */
  readonly longestTaskMs: number;
  /** Elements in the document. */
  readonly elements: number;
  readonly heapMb: number;
}

/** Opens the file in a page that is signed in, and looks around in it. */
export async function measureReplay(page: Page, file: string, events: number): Promise<Measured> {
  // The compiler of this script calls __name around functions, also in those that are sent to the page.
  await page.addInitScript({ content: "globalThis.__name = (made) => made;" });
  // Another hash alone would not load the page again.
  await page.goto("about:blank");
  await page.goto(`/replay#event=${events}`);
  await page.getByLabel("Choose a session file").waitFor();
  await page.evaluate(watchOpening, events);
  await page.getByLabel("Choose a session file").setInputFiles(file);
  await page.waitForFunction(() => sessionStorage.getItem("opened") !== null, undefined, { timeout: 60_000 });
  const opened = await page.evaluate(() => JSON.parse(sessionStorage.getItem("opened") ?? "{}"));
  const seeks = await page.evaluate(jump, events);
  const keys = await page.evaluate(press);
  const { elements, heap } = await page.evaluate(() => ({
    elements: document.querySelectorAll("*").length,
    heap: Reflect.get(Reflect.get(performance, "memory") ?? {}, "usedJSHeapSize"),
  }));
  return {
    openMs: opened.openMs,
    longestTaskMs: opened.longestTaskMs,
    seekP50Ms: share(seeks, 0.5),
    seekP95Ms: share(seeks, 0.95),
    keyP95Ms: share(keys, 0.95),
    elements,
    heapMb: Number(heap) / 1_000_000,
  };
}

function share(times: readonly number[], part: number): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * part)] ?? Number.NaN;
}

/** Runs in the page. Presses K as soon as the last event is there; leaves the times in sessionStorage. */
function watchOpening(events: number): void {
  sessionStorage.removeItem("opened");
  const tasks: number[] = [0];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe(
    {
      type: "longtask",
    },
  );
  let chosenAt = 0;
  document.addEventListener("change", () => (chosenAt = performance.now()), { capture: true, once: true });
  const position = (n: number): boolean =>
    document.body.textContent?.includes(`Event ${n} of ${events}`) === true;
  const look = (): void => {
    if (position(events))
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "k", bubbles: true }));
    if (!position(events - 1)) return void requestAnimationFrame(look);
    const openMs = performance.now() - chosenAt;
    setTimeout(() => {
      sessionStorage.setItem("opened", JSON.stringify({ openMs, longestTaskMs: Math.max(...tasks) }));
    }, 300);
  };
  requestAnimationFrame(look);
}

/** Runs in the page: sets the scrubber to places all over the session, and waits until each is painted. */
async function jump(events: number): Promise<readonly number[]> {
  const scrubber = document.querySelector<HTMLInputElement>('input[type="range"]');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  if (!scrubber || !set) throw new Error("there is no scrubber");
  const painted = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
  const times: number[] = [];
  for (let index = 0; index < 100; index++) {
    const target = 1 + ((index * 7_919_317) % events);
    const start = performance.now();
    set.call(scrubber, String(target));
    scrubber.dispatchEvent(new Event("input", { bubbles: true }));
    do await painted();
    while (!document.body.textContent?.includes(`Event ${target} of ${events}`));
    times.push(performance.now() - start);
  }
  return times;
}

/** Runs in the page: 100 times the key for the event before. */
async function press(): Promise<readonly number[]> {
  const painted = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
  const shown = () => document.querySelector<HTMLInputElement>('input[type="range"]')?.value;
  const times: number[] = [];
  for (let index = 0; index < 100; index++) {
    const before = shown();
    const start = performance.now();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "k", bubbles: true }));
    do await painted();
    while (shown() === before && before !== "1");
    times.push(performance.now() - start);
  }
  return times;
}
