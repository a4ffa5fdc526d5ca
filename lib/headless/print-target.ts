import "server-only";
import { stepOf } from "@/lib/wizard/fold/fold";
import type { Job } from "./job";
import type { OpenedSetup } from "./open-setup";

/** Says where the work will be done and, when a setup begins, what to mind about the answers. */
export function printTarget({ printer }: Job, { view, isFresh }: OpenedSetup): void {
  printer.target(view.facts);
  if (!isFresh) return;
  for (const step of ["server", "account"] as const) {
    for (const notice of stepOf(view, step).notices) printer.notice(step, notice);
  }
}
