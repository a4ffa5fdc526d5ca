import "server-only";
import type { z } from "zod";
import { refusal, type Service } from "./service";

/**
 * What AWS answers to an input outside its limits. A field that the practice account does not know is a fault of
 * ours instead: to drop it in silence would make the account a fiction.
 */
export function inputRefusal(service: Service, error: z.ZodError): Error {
  const unknown = error.issues.find((issue) => issue.code === "unrecognized_keys");
  if (unknown) return new Error(`the practice account does not know the input: ${unknown.keys.join(", ")}`);
  const count = error.issues.length;
  const errors = count === 1 ? "1 validation error" : `${count} validation errors`;
  return refusal(service, "invalidInput", `${errors} detected: ${error.issues.map(sentence).join("; ")}`);
}

function sentence(issue: z.core.$ZodIssue): string {
  const field = issue.path.map(String).join(".member.") || "input";
  const name = field.charAt(0).toLowerCase() + field.slice(1);
  return `Value at '${name}' failed to satisfy constraint: ${constraint(issue)}`;
}

function constraint(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "too_big":
      return `Member must have ${measure(issue.origin)} less than or equal to ${issue.maximum}`;
    case "too_small":
      return `Member must have ${measure(issue.origin)} greater than or equal to ${issue.minimum}`;
    case "invalid_format":
      return `Member must satisfy regular expression pattern: ${issue.pattern ?? issue.format}`;
    case "invalid_value":
      return `Member must satisfy enum value set: [${issue.values.join(", ")}]`;
    case "invalid_type":
      return "Member must not be null";
    default:
      return issue.message;
  }
}

function measure(origin: string): string {
  return origin === "string" || origin === "array" ? "length" : "value";
}
