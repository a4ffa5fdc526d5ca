import { callerOf, parseArn, principalArn } from "@/lib/domain/arn";
import type { Session } from "./session";

/** The ARN by which IAM's simulation knows the operator; undefined where a session's ARN does not tell it. */
export function operatorArn({ view }: Session): string | undefined {
  const arn = parseArn(view.facts.callerArn ?? "");
  if (!arn) return undefined;
  const caller = callerOf(arn);
  if (caller.kind === "root") return undefined;
  // The roles of single sign-on stand under a path of their own, which a session's ARN leaves out.
  if (caller.kind === "role" && caller.name.startsWith("AWSReservedSSO_")) return undefined;
  return principalArn(arn);
}
