/**
 * Run as a process of its own: starts one run in each session, lets each come to the point where it should be broken
 * off, holds it there, and when all are there ends as a power cut would end it.
 */
import { practiceAccountId } from "@/lib/practice/world";
import { engineBed } from "./engine-bed";
import type { Halt } from "./halts";
import { got } from "./walk";

const [dataDir = "", wanted = "[]"] = process.argv.slice(2);
const halts: readonly Halt[] = JSON.parse(wanted);
const waiting = new Set(halts.map(({ sessionId }) => sessionId));

/** Never comes back for a session that is where it should be broken off. */
async function pass(reached: (halt: Halt) => boolean): Promise<void> {
  const halt = halts.find(reached);
  if (!halt) return;
  waiting.delete(halt.sessionId);
  if (waiting.size === 0) process.kill(process.pid, "SIGKILL");
  await new Promise(() => setInterval(() => {}, 1_000));
}

const bed = await engineBed(dataDir, (context) => ({
  ...context,
  store: {
    ...context.store,
    async append(sessionId, bodies, at, options) {
      const events = await context.store.append(sessionId, bodies, at, options);
      await pass(
        (halt) =>
          halt.sessionId === sessionId &&
          bodies.some(
            (body) => body.type === halt.after && "changeId" in body && body.changeId === halt.changeId,
          ),
      );
      return events;
    },
  },
}));
bed.faults.onAnswer((action, sessionId) =>
  pass((halt) => halt.sessionId === sessionId && halt.after === "aws" && halt.action === action),
);
for (const { sessionId, step, planId, undoes } of halts) {
  const confirmation = { planIds: [planId, ...(undoes ?? [])], accountId: practiceAccountId, consents: [] };
  const { engine } = bed;
  got(
    await (undoes
      ? engine.confirmUndo(sessionId, confirmation)
      : engine.confirmPlan(sessionId, step, planId, [])),
  );
}
