/** The table from AWS's calls to parts of the script: each looks first, and writes only where something is missing. */
import { certificateFileName, privateKeyFileName } from "@/lib/domain/pem-files";
import { shellQuote } from "@/lib/domain/shell-quote";
import { awsCliCommand } from "@/lib/wizard/aws-cli";
import type { AwsCall } from "@/lib/wizard/change";
import type { CodeItem } from "../code-plan";
import { inputs } from "../inputs";
import { accessKeyFile, certificateArnFile, keyMadeHere, keysFromAws } from "./frame";
import type { Quote } from "./quote-with";

/** The part of one item, without its heading. */
export function scriptPart(item: CodeItem, quote: Quote): string {
  const write = table[item.call.action];
  if (!write) throw new Error(`the script has no part for this call: ${item.call.action}`);
  return write(item, quote);
}

const table: Readonly<Record<string, (item: CodeItem, quote: Quote) => string>> = {
  "iam:CreateUser": (item, quote) => {
    const { UserName } = inputs.createUser.parse(item.call.input);
    return unless(`missing ${get("iam:GetUser", { UserName }, quote)}`, item, quote);
  },

  "iam:AttachUserPolicy": (item, quote) => {
    const { UserName, PolicyArn } = inputs.userPolicy.parse(item.call.input);
    const look = get("iam:ListAttachedUserPolicies", { UserName }, quote);
    return unless(`! holds ${quote(inJson(PolicyArn))} ${look}`, item, quote);
  },

  "iam:PutUserPolicy": (item, quote) => {
    const { UserName, PolicyName } = inputs.userInline.parse(item.call.input);
    return unless(`missing ${get("iam:GetUserPolicy", { UserName, PolicyName }, quote)}`, item, quote);
  },

  "iam:CreateAccessKey": ({ summary, call }, quote) => {
    const { UserName } = inputs.accessKey.parse(call.input);
    const look = get("iam:ListAccessKeys", { UserName }, quote);
    return `if holds AccessKeyId ${look}; then
  kept ${shellQuote(`${summary}; its secret is in ${accessKeyFile} where this script made it`)}
elif [ -s ${accessKeyFile} ]; then
  stop ${shellQuote(`${accessKeyFile} is here, but the user has no key. Move the file away.`)}
else
  : >${accessKeyFile}
  ${indented(awsCliCommand(call, { quote }))} \\
    --query 'AccessKey.[AccessKeyId,SecretAccessKey]' --output text >${accessKeyFile}
  made ${shellQuote(`${summary}, in ${accessKeyFile}`)}
fi`;
  },

  "iam:CreateRole": (item, quote) => {
    const { RoleName, AssumeRolePolicyDocument } = inputs.createRole.parse(item.call.input);
    const look = get("iam:GetRole", { RoleName }, quote);
    const trusts = quote(JSON.stringify(AssumeRolePolicyDocument)).includes("$identity_pool_id");
    const other = `elif ! holds "$identity_pool_id" ${look}; then
  stop ${shellQuote(`IAM role ${RoleName} is there, but does not let in users of the pool. Its trust policy has to be extended: the wizard plans that.`)}
`;
    return unless(`missing ${look}`, item, quote, trusts ? other : "");
  },

  "iam:AttachRolePolicy": (item, quote) => {
    const { RoleName, PolicyArn } = inputs.rolePolicy.parse(item.call.input);
    const look = get("iam:ListAttachedRolePolicies", { RoleName }, quote);
    return unless(`! holds ${quote(inJson(PolicyArn))} ${look}`, item, quote);
  },

  "iam:PutRolePolicy": (item, quote) => {
    const { RoleName, PolicyName } = inputs.roleInline.parse(item.call.input);
    return unless(`missing ${get("iam:GetRolePolicy", { RoleName, PolicyName }, quote)}`, item, quote);
  },

  "iot:CreatePolicy": (item, quote) => {
    const { policyName } = inputs.iotPolicy.parse(item.call.input);
    return unless(`missing ${get("iot:GetPolicy", { policyName }, quote)}`, item, quote);
  },

  "iot:CreateKeysAndCertificate": (item) => certificatePart(item, keysFromAws),
  "iot:CreateCertificateFromCsr": (item) => certificatePart(item, keyMadeHere),

  "iot:AttachPolicy": (item, quote) => {
    const { policyName, target } = inputs.iotAttachment.parse(item.call.input);
    const look = get("iot:ListTargetsForPolicy", { policyName }, quote);
    return unless(`! holds ${quote(inJson(target))} ${look}`, item, quote);
  },

  "iot:UpdateCertificate": (item, quote) => {
    const { certificateId } = inputs.certificateStatus.parse(item.call.input);
    const look = get("iot:DescribeCertificate", { certificateId }, quote);
    return unless(`! holds true ${look} --query "certificateDescription.status=='ACTIVE'"`, item, quote);
  },

  "cognito-identity:CreateIdentityPool": ({ call, summary }, quote) => {
    const { DeveloperProviderName } = inputs.identityPool.parse(call.input);
    return `identity_pool_id=
ids=$(aws cognito-identity list-identity-pools --cli-input-json '{"MaxResults":60}' \\
  --query 'IdentityPools[].IdentityPoolId' --output text)
for id in $ids; do
  provider=$(aws cognito-identity describe-identity-pool --identity-pool-id "$id" \\
    --query DeveloperProviderName --output text)
  [ "$provider" = ${quote(DeveloperProviderName)} ] || continue
  [ -z "$identity_pool_id" ] || stop "two identity pools have this developer provider name: $identity_pool_id, $id"
  identity_pool_id=$id
done
if [ -z "$identity_pool_id" ]; then
  identity_pool_id=$(${indented(awsCliCommand(call, { quote }))} \\
    --query IdentityPoolId --output text)
  made ${shellQuote(summary)}
else
  kept ${shellQuote(summary)}
fi`;
  },

  "cognito-identity:SetIdentityPoolRoles": (item, quote) => {
    const { IdentityPoolId } = inputs.poolRoles.parse(item.call.input);
    const look = get("cognito-identity:GetIdentityPoolRoles", { IdentityPoolId }, quote);
    return unless(`! holds arn: ${look}`, item, quote);
  },
};

function get(action: AwsCall["action"], input: AwsCall["input"], quote: Quote): string {
  return awsCliCommand({ action, input }, { quote });
}

/** `otherwise` is what else may be the case, as further lines of the if. */
function unless(condition: string, { call, summary }: CodeItem, quote: Quote, otherwise = ""): string {
  return `if ${condition}; then
  ${indented(awsCliCommand(call, { quote }))} >/dev/null
  made ${shellQuote(summary)}
${otherwise}else
  kept ${shellQuote(summary)}
fi`;
}

/** As it stands in what the CLI prints: the whole of a value. */
function inJson(text: string): string {
  return `"${text}"`;
}

/**
 * A certificate has no name to look for. The script knows its own by the file in which it remembers it. One that the
 * policy is attached to may be this server's or another's: only a person can say, and a second is never made unasked.
 */
function certificatePart({ summary }: CodeItem, make: string): string {
  return `if [ -z "$certificate_arn" ] && [ -s ${certificateArnFile} ]; then certificate_arn=$(cat ${certificateArnFile}); fi
if [ -n "$certificate_arn" ]; then
  kept ${shellQuote(summary)}
elif [ "\${NEW_CERTIFICATE:-}" != yes ] && holds ':cert/' aws iot list-targets-for-policy --policy-name "$iot_policy"; then
  stop "the IoT policy $iot_policy has a certificate already. If it is this server's, write its ARN to ${certificateArnFile};" \\
    "if it is another server's, run this with NEW_CERTIFICATE=yes."
elif [ -e ${privateKeyFileName} ]; then
  stop ${shellQuote(`${privateKeyFileName} is here, but not what it belongs to. Look for its certificate in the console of AWS IoT, and move the file away.`)}
else
  ${make}
  printf '%s\\n' "$certificate_arn" >${certificateArnFile}
  made ${shellQuote(`${summary}, in ${certificateFileName} and ${privateKeyFileName}`)}
fi
certificate_id=\${certificate_arn##*/}`;
}

function indented(command: string): string {
  return command.replaceAll("\n", "\n  ");
}
