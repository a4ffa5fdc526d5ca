import { shellQuote } from "@/lib/domain/shell-quote";
import type { CodeItem, CodePlan } from "../code-plan";
import { titleLine } from "../heading";
import { inputs } from "../inputs";
import { referencesOf } from "../references";
import { scriptFunctions } from "./frame";
import { type Quote, quoteWith } from "./quote-with";
import { byHand, replacementPart } from "./replacement-part";
import { scriptPart } from "./script-parts";

/** The setup as a script for bash and the AWS CLI, version 2. Run a second time, it finds everything and makes nothing. */
export function setupScript(plan: CodePlan): string {
  const quote = quoteWith(referencesOf(plan));
  const parts = plan.items.map((item) => `# ${item.summary}\n${partOf(item, quote)}`);
  return `${[head(plan), scriptFunctions, accountCheck(plan), certificateFacts(plan), ...parts, tail(plan)].join("\n\n")}\n`;
}

function head(plan: CodePlan): string {
  const region = shellQuote(plan.region);
  return `#!/usr/bin/env bash
#
# ${titleLine(plan)}
#
# Looks first, makes only what is missing, and says what it did. Needs the AWS CLI, version 2, with credentials that
# may manage IAM, AWS IoT and Cognito. Secrets go to files of this folder, readable by this user alone. It can be run
# again at any time, for example where AWS needed longer than it waited.
set -euo pipefail

export AWS_REGION=${region} AWS_DEFAULT_REGION=${region}
export AWS_DEFAULT_OUTPUT=json AWS_PAGER=`;
}

function accountCheck({ account }: CodePlan): string {
  const lines = ["account_id=$(aws sts get-caller-identity --query Account --output text)"];
  if (account.kind === "aws") {
    lines.push(
      `[ "$account_id" = ${shellQuote(account.number)} ] ||`,
      `  stop "these are credentials of account $account_id, not of ${account.number}"`,
    );
  }
  return lines.join("\n");
}

/** What tells the certificate of this server: its ARN where the setup knows it, else the policy that it gets. */
function certificateFacts({ items, ids }: CodePlan): string {
  const policy = items.find(({ call }) => call.action === "iot:CreatePolicy");
  const { policyName } = inputs.iotPolicy.parse(policy?.call.input);
  return `iot_policy=${shellQuote(policyName)}\ncertificate_arn=${ids.certificateArn ? shellQuote(ids.certificateArn) : ""}`;
}

function partOf(item: CodeItem, quote: Quote): string {
  const { standing, summary } = item;
  if (standing.state !== "changed") return scriptPart(item, quote);
  return (
    replacementPart(summary, standing, quote) ?? `${byHand(standing.change)}\n${scriptPart(item, quote)}`
  );
}

function tail({ externalUrl }: CodePlan): string {
  return `endpoint=$(aws iot describe-endpoint --endpoint-type iot:Data-ATS --query endpointAddress --output text)
printf '\\nFor %s:\\n  account %s, region %s\\n  endpoint %s\\n  identity pool %s\\n  certificate %s\\n' \\
  ${shellQuote(externalUrl)} "$account_id" "$AWS_REGION" "$endpoint" "$identity_pool_id" "$certificate_arn"`;
}
