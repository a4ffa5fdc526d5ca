import type { Result } from "@/lib/domain/result";
import { stepOf } from "../fold/fold";
import type { AccessRequest } from "../ports";
import type { ProofPorts, StepPorts } from "../step";
import type { StepId } from "../words";
import type { EngineContext } from "./context";
import type { SessionLog } from "./session-log";

/** The operator's way into the account. Notes in the session when the credentials have run out. */
export async function openPorts(
  context: EngineContext,
  log: SessionLog,
  step: StepId,
  runId?: string,
): Promise<Result<StepPorts>> {
  const opened = await context.aws.open(accessOf(log), log.recorder(step, runId));
  if (!opened.ok) await noteExpiry(context, log);
  return opened;
}

export async function openProofPorts(
  context: EngineContext,
  log: SessionLog,
  runId: string,
): Promise<Result<ProofPorts>> {
  const opened = await context.aws.openProof(accessOf(log), log.recorder("proof", runId));
  if (!opened.ok) await noteExpiry(context, log);
  return opened;
}

function accessOf(log: SessionLog): AccessRequest {
  const view = log.view();
  return {
    sessionId: log.sessionId,
    account: stepOf(view, "account").answers ?? {},
    facts: view.facts,
    credentials: view.credentials,
    installed: view.installed,
  };
}

async function noteExpiry({ clock }: EngineContext, log: SessionLog): Promise<void> {
  const { state, expiresAt } = log.view().credentials;
  const expired =
    state === "stored" && expiresAt !== undefined && Date.parse(expiresAt) <= clock.now().getTime();
  if (expired) await log.append([{ type: "credentials.forgotten", reason: "expired" }]);
}
