import { type CodeItem, type CodePlan, unknownValues } from "../code-plan";
import { headingLines } from "../heading";
import { referencesOf } from "../references";
import { existingCertificate, newCertificate, outputs, settings } from "./frame";
import { type Attribute, attribute, block, commented, quoted, type WriteText } from "./hcl";
import { iamResources } from "./iam-resources";
import { iotResources } from "./iot-resources";
import { addressOf, type Resource } from "./resource";
import { textWriter } from "./write-text";

export interface TerraformCode {
  readonly main: string;
  /** Import blocks for what exists; undefined where nothing does. */
  readonly imports: string | undefined;
}

/** The setup as Terraform code. No secret can get into Terraform's state: keys are not made by it. */
export function terraformCode(plan: CodePlan): TerraformCode {
  const certificateExists = plan.items.some(({ call, standing }) => {
    return isCertificate(call.action) && (standing.state === "made" || standing.state === "adopted");
  });
  const arn = certificateExists ? "local.certificate_arn" : "aws_iot_certificate.bluerange.arn";
  const text = textWriter(referencesOf(plan), arn);
  const written = plan.items.flatMap((item) => {
    const resource = resourceFor(item, text);
    return resource ? [{ item, resource }] : [];
  });
  const inner = [
    certificateExists ? existingCertificate(plan) : newCertificate,
    ...written.map(({ item, resource }) => resourceBlock(item, resource)),
    outputs(certificateExists),
  ].join("\n\n");
  const account = inner.includes(accountData) ? ['data "aws_caller_identity" "current" {}'] : [];
  const main = [
    commented([...headingLines(plan), "", keysText].join("\n")),
    settings(plan),
    ...account,
    inner,
  ].join("\n\n");
  return { main: `${main}\n`, imports: importsText(plan, written) };
}

const accountData = "data.aws_caller_identity.current";

interface Written {
  readonly item: CodeItem;
  readonly resource: Resource;
}

function isCertificate(action: string): boolean {
  return action === "iot:CreateKeysAndCertificate" || action === "iot:CreateCertificateFromCsr";
}

/** Undefined for keys, for what is part of another resource, and for what exists and can't be imported. */
function resourceFor({ call, standing }: CodeItem, text: WriteText): Resource | undefined {
  const translate = iamResources[call.action] ?? iotResources[call.action];
  const resource = translate?.(call, text);
  return resource?.importId === "" && standing.state !== "missing" ? undefined : resource;
}

function resourceBlock({ standing, summary }: CodeItem, resource: Resource): string {
  const header = `resource ${quoted(resource.type)} ${quoted(resource.label)}`;
  switch (standing.state) {
    case "missing":
    case "made":
      return block(header, resource.attributes, summary);
    case "adopted":
      return block(header, [...resource.attributes, lifecycle("all")], `${summary}\n${adopted}`);
    case "changed": {
      const alone = resource.leavesAlone.length === 0 ? undefined : `[${resource.leavesAlone.join(", ")}]`;
      return block(header, [...resource.attributes, lifecycle(alone)], `${summary}\n${changed}`);
    }
  }
}

function lifecycle(ignored: string | undefined): string {
  const attributes: readonly Attribute[] = [
    attribute("prevent_destroy", { hcl: "true" }),
    ...(ignored ? [attribute("ignore_changes", { hcl: ignored })] : []),
  ];
  return `\n${block("lifecycle", attributes)}`;
}

function importsText({ ids }: CodePlan, written: readonly Written[]): string | undefined {
  const blocks = written
    .filter(({ item }) => item.standing.state !== "missing")
    .map(({ resource }) =>
      block("import", [
        attribute("to", { hcl: addressOf(resource) }),
        attribute("id", {
          hcl: quoted(resource.importId.replace(unknownValues.identityPoolId, ids.identityPoolId ?? "")),
        }),
      ]),
    );
  if (blocks.length === 0) return undefined;
  return `${[commented(importHeading), ...blocks].join("\n\n")}\n`;
}

const importHeading =
  "What is in the account already. The first terraform apply takes it into the state; afterwards this file can go.";

const adopted = `It was there before the setup. So Terraform leaves it as it is and never destroys it; without this
lifecycle it is Terraform's, with what is written above.`;

const changed = `It was there before the setup, which only changes what is said here. Others may use it: compare with
terraform plan before you apply. Terraform never destroys it.`;

const keysText = `Two things are not made here, because Terraform keeps everything it makes in its state, in plain text: the
access key of the IAM user, and the private key of the certificate. README.md says how to make both.`;
