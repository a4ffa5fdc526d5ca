/** A right that is missing, in the words of IAM. */
import type { JsonObject } from "@/lib/domain/json";
import type { Problem } from "@/lib/domain/problem";
import { awsCommand } from "./commands";
import { textAt } from "./json-at";
import type { Session } from "./session";

export function rightOf({ statement, aws }: Problem): string {
  return textAt(statement, "Action") ?? aws?.action ?? "";
}

export function statementToAskFor({ statement, aws }: Problem): JsonObject {
  return statement ?? { Effect: "Allow", Action: aws?.action ?? "", Resource: "*" };
}

/** Asks IAM itself what somebody may do, and by which policy not. */
export function simulation(
  session: Session,
  principal: string | undefined,
  problem: Problem,
): string | undefined {
  const right = rightOf(problem);
  if (!principal || right === "") return undefined;
  const { Resource = "*" } = problem.statement ?? {};
  const resources = (Array.isArray(Resource) ? Resource : [Resource]).filter(
    (one) => typeof one === "string" && /^arn:[^*]+$/.test(one),
  );
  return awsCommand(session.view.facts, "iam:SimulatePrincipalPolicy", {
    PolicySourceArn: principal,
    ActionNames: [right],
    ...(resources.length > 0 && { ResourceArns: resources }),
  });
}
