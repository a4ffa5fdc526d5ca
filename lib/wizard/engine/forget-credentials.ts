import { ok, type Result } from "@/lib/domain/result";
import type { EventOf } from "../events";
import { operatorSecretKey, operatorSessionToken } from "../vault-names";
import type { EngineContext } from "./context";
import type { SessionLog } from "./session-log";

/** The operator's keys leave the vault, in the transaction that says so. What was made in AWS stays. */
export async function forgetCredentials(
  _: EngineContext,
  log: SessionLog,
  reason: EventOf<"credentials.forgotten">["reason"],
): Promise<Result<undefined>> {
  if (log.view().credentials.state !== "stored") return ok(undefined);
  await log.append([{ type: "credentials.forgotten", reason }], {
    forget: [operatorSecretKey, operatorSessionToken],
  });
  return ok(undefined);
}
