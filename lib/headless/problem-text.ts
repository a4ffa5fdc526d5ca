import type { JsonObject } from "@/lib/domain/json";
import type { Problem } from "@/lib/domain/problem";

/** Cause, remedy, and what AWS said; each on a line of its own. */
export function problemText({ message, remedy, field, aws, statement }: Problem, indent = ""): string {
  const lines = [
    `${indent === "" ? "Problem" : "cause"}: ${message}`,
    `  What to do: ${remedy}`,
    ...(field ? [`  Answer: ${field}`] : []),
    ...(aws
      ? [`  AWS: ${aws.error} at ${aws.action}${aws.requestId ? `, request ${aws.requestId}` : ""}`]
      : []),
    ...(statement ? [`  ${statementText(statement)}`] : []),
  ];
  return lines.map((line) => indent + line).join("\n");
}

/** What somebody else has to allow, in a line. */
export function statementText(statement: JsonObject): string {
  return `Statement to ask for: ${JSON.stringify(statement)}`;
}
