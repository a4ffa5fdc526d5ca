/** For tests: calls that take their time, in a time that passes only when all who wait for it wait. */
import type { StepPorts } from "@/lib/wizard/step";

export interface SlowWire {
  /** The same ports, with delays of these lengths in milliseconds before and after each call, in turn. */
  over(ports: StepPorts, delays: readonly number[]): StepPorts;
  wait(ms: number): Promise<void>;
  /** Lets time pass until the work is done. */
  until<T>(work: Promise<T>): Promise<T>;
}

export function createSlowWire(): SlowWire {
  let now = 0;
  let sending = 0;
  const waiting: { readonly at: number; readonly wake: () => void }[] = [];

  const wait = (ms: number) =>
    new Promise<void>((wake) => {
      waiting.push({ at: now + ms, wake });
    });

  async function send(ports: StepPorts, call: Parameters<StepPorts["send"]>[0]): Promise<unknown> {
    sending += 1;
    try {
      return await ports.send(call);
    } finally {
      sending -= 1;
    }
  }

  return {
    wait,
    over(ports, delays) {
      let calls = 0;
      const next = () => delays[calls++ % delays.length] ?? 0;
      return {
        ...ports,
        now: () => new Date(now),
        sleep: wait,
        async send(call) {
          await wait(next());
          const answer = await send(ports, call).catch((error: unknown) => ({ error }));
          await wait(next());
          if (typeof answer === "object" && answer !== null && "error" in answer) throw answer.error;
          return answer;
        },
      };
    },
    async until(work) {
      let done = false;
      const end = () => {
        done = true;
      };
      void work.then(end, end);
      while (!done) {
        await new Promise((resolve) => setImmediate(resolve));
        if (sending > 0 || done) continue;
        const first = waiting.toSorted((a, b) => a.at - b.at)[0];
        if (!first) continue;
        waiting.splice(waiting.indexOf(first), 1);
        now = first.at;
        first.wake();
      }
      return work;
    },
  };
}
