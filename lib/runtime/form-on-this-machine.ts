import "server-only";
import { listProfiles } from "@/lib/aws/profiles";
import { accountFormFor } from "@/lib/steps/account/form-for-machine";
import { forms } from "@/lib/steps/forms";
import type { StepForm } from "@/lib/wizard/form";
import type { StepId } from "@/lib/wizard/words";
import type { Environment } from "./environment";

/** Profiles are this machine's own: where the server can be reached from elsewhere, they are not even named. */
export async function formOnThisMachine(step: StepId, { loopback }: Environment): Promise<StepForm> {
  if (step !== "account") return forms[step];
  return accountFormFor(loopback ? await listProfiles() : []);
}
