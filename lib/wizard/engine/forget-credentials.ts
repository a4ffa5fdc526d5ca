import { ok, type Result } from "@/lib/domain/result";
import type { EventBody, EventOf } from "../events";
import { operatorSecretKey, operatorSessionToken } from "../vault-names";
import type { SessionView } from "../view";
import type { EngineContext } from "./context";
import type { SessionLog } from "./session-log";

type Reason = EventOf<"credentials.forgotten">["reason"];

/** The operator's keys leave the vault, in the transaction that says so. What was made in AWS stays. */
export async function forgetCredentials(
  _: EngineContext,
  log: SessionLog,
  reason: Reason,
): Promise<Result<undefined>> {
  const { events, forget } = forgotten(log.view(), reason);
  if (events.length > 0) await log.append(events, { forget });
  return ok(undefined);
}

/** What is to be appended so that they are forgotten: nothing where there are none. */
export function forgotten(
  { credentials }: SessionView,
  reason: Reason,
): { readonly events: readonly EventBody[]; readonly forget: readonly string[] } {
  if (credentials.state !== "stored") return { events: [], forget: [] };
  return {
    events: [{ type: "credentials.forgotten", reason }],
    forget: [operatorSecretKey, operatorSessionToken],
  };
}
