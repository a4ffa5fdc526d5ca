import type { SessionEvent } from "@/lib/wizard/events";

/** Whether an AWS action changes nothing, by AWS's own habit of naming. A token for a new identity makes it. */
export function isReadOnly(action: string): boolean {
  const operation = action.slice(action.indexOf(":") + 1);
  return reading.test(operation) && !operation.startsWith("GetOpenIdTokenForDeveloperIdentity");
}

/** A call that only looked: there are many of them, and most say nothing. */
export function isRead(event: SessionEvent): boolean {
  return event.type === "aws.called" && isReadOnly(event.action);
}

// Taking on a role leaves nothing behind: its keys end by themselves.
const reading = /^(Get|List|Describe|Lookup|Simulate|AssumeRole)/;
