import type { SessionView } from "../view";

/** Whether changes of any step, or the proof, are under way. */
export function isRunning({ steps }: SessionView): boolean {
  return steps.some(({ run }) => run?.state === "running");
}
