import "server-only";
import type { AwsCall } from "@/lib/wizard/change";
import type { Applied, StepPorts } from "@/lib/wizard/step";
import { unlessAbsent } from "../expected-errors";

/** One write of an undo. What is gone already is done. */
export async function applyUndo(ports: StepPorts, filled: AwsCall): Promise<Applied> {
  await unlessAbsent(ports.send(filled));
  return { receipt: filled.input };
}
