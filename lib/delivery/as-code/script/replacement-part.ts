import type { JsonObject } from "@/lib/domain/json";
import { holdsKeptValue } from "@/lib/domain/kept-value";
import { shellQuote } from "@/lib/domain/shell-quote";
import { awsCliCommand } from "@/lib/wizard/aws-cli";
import type { AwsCall } from "@/lib/wizard/change";
import type { Standing } from "../code-plan";
import type { Quote } from "./quote-with";

/** Undefined where a change is of more than a document. Somebody else's document is replaced only while it is what it was when this script was written. */
export function replacementPart(
  summary: string,
  { change, replaces }: Extract<Standing, { readonly state: "changed" }>,
  quote: Quote,
): string | undefined {
  const look = replaces && reading(change, quote);
  if (!replaces || !look) return undefined;
  const before = shellQuote(JSON.stringify(replaces).replace(/\s/g, ""));
  const after = quote(JSON.stringify(documentOf(change)).replace(/\s/g, ""));
  return `now=$(${look} | compact)
if [ "$now" = ${before} ]; then
  ${awsCliCommand(change, { quote }).replaceAll("\n", "\n  ")} >/dev/null
  made ${shellQuote(`${summary}: changed`)}
elif [ "$now" = ${after} ]; then
  kept ${shellQuote(summary)}
else
  stop ${shellQuote(`${summary}: its document has changed since this script was written. Let the wizard look again.`)}
fi`;
}

function documentOf({ input }: AwsCall) {
  return input["PolicyDocument"] ?? input["policyDocument"] ?? null;
}

/** The command that prints the document which a change replaces; undefined where it replaces more than a document. */
function reading({ action, input }: AwsCall, quote: Quote): string | undefined {
  const { RoleName, UserName, PolicyName, policyName: name } = input;
  switch (action) {
    case "iam:UpdateAssumeRolePolicy":
      return `${get("iam:GetRole", { RoleName }, quote)} --query Role.AssumeRolePolicyDocument --output json`;
    case "iam:PutUserPolicy":
      return `${get("iam:GetUserPolicy", { UserName, PolicyName }, quote)} --query PolicyDocument --output json`;
    case "iot:CreatePolicyVersion":
      return `${get("iot:GetPolicy", { policyName: name }, quote)} --query policyDocument --output text`;
    default:
      return undefined;
  }
}

/** For a change of more than one document: the script says it, and leaves it to people. */
export function byHand(change: AwsCall): string {
  const command = awsCliCommand(change).replace(/^/gm, "#   ");
  const fill = holdsKeptValue(change.input)
    ? "\n# First put what is there now in the place of each $kept, for AWS resets what the call leaves out."
    : "";
  return `# It is there, with settings of others. Compare them first; then run this by hand:${fill}\n${command}`;
}

function get(action: AwsCall["action"], input: Record<string, JsonObject[string] | undefined>, quote: Quote) {
  const known = Object.entries(input).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return awsCliCommand({ action, input: Object.fromEntries(known) }, { quote });
}
