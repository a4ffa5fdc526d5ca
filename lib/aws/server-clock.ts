import "server-only";
import type { GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import { partsOf } from "./answer-guard";

/** Reads how far this machine's clock is off, from the Date header of the answer to one command. */
export function watchServerClock(command: GetCallerIdentityCommand): { offsetMs(): number } {
  let offset = 0;
  command.middlewareStack.add(
    (next) => async (args) => {
      const sentAt = Date.now();
      const answer = await next(args);
      // The practice account answers before this point: there is one clock then, and no offset.
      const date = partsOf(answer.response).headers.date;
      offset = clockOffsetMs(date, sentAt, Date.now());
      return answer;
    },
    { step: "deserialize", name: "watchServerClock" },
  );
  return { offsetMs: () => offset };
}

/**
 * AWS's clock minus this machine's, in milliseconds; 0 where the answer has no readable date. The header counts whole
 * seconds, so half a second is added on average; the answer was written about half way between the two instants.
 */
function clockOffsetMs(date: string | undefined, sentAtMs: number, receivedAtMs: number): number {
  const serverMs = Date.parse(date ?? "");
  if (Number.isNaN(serverMs)) return 0;
  return Math.round(serverMs + 500 - (sentAtMs + receivedAtMs) / 2);
}
