/** What stands around the resources. */
import { requestFile } from "@/lib/wizard/aws-cli";
import type { CodePlan } from "../code-plan";
import { attribute, block, type Expression, quoted } from "./hcl";

/** Versions, provider and region. */
export function settings({ region, account }: CodePlan): string {
  const provider = block('provider "aws"', [
    attribute("region", { hcl: "var.region" }),
    ...(account.kind === "aws"
      ? [attribute("allowed_account_ids", { hcl: `[${quoted(account.number)}]` })]
      : []),
  ]);
  const variable = block('variable "region"', [
    attribute("description", { hcl: quoted("The region of AWS IoT and Cognito.") }),
    attribute("type", { hcl: "string" }),
    attribute("default", { hcl: quoted(region) }),
  ]);
  return [versions, provider, variable].join("\n\n");
}

const versions = block("terraform", [
  attribute("required_version", { hcl: quoted(">= 1.5") }),
  `\n${block("required_providers", [
    attribute("aws", { hcl: '{\n  source  = "hashicorp/aws"\n  version = ">= 5.100"\n}' }),
  ])}`,
]);

/** The certificate, for a key that Terraform never sees. */
export const newCertificate = [
  block('variable "certificate_request_file"', [
    attribute("description", { hcl: quoted("The certificate request, PEM, made with the private key.") }),
    attribute("type", { hcl: "string" }),
    attribute("default", { hcl: quoted(requestFile) }),
  ]),
  block(
    'resource "aws_iot_certificate" "bluerange"',
    [attribute("csr", { hcl: "file(var.certificate_request_file)" }), attribute("active", { hcl: "true" })],
    "IoT client certificate for a private key that stays where it was made",
  ),
].join("\n\n");

/** The certificate that is there already. */
export function existingCertificate({ ids }: CodePlan): string {
  const arn = attribute("certificate_arn", { hcl: quoted(ids.certificateArn ?? "") });
  return block(
    "locals",
    [arn],
    "The IoT client certificate exists. The AWS provider can import neither certificates nor what is attached to\n" +
      "them, so both stay outside of Terraform.",
  );
}

/** What BlueRange's files need, and what the next person looks for. */
export function outputs(certificateExists: boolean): string {
  const endpoint = block('data "aws_iot_endpoint" "bluerange"', [
    attribute("endpoint_type", { hcl: quoted("iot:Data-ATS") }),
  ]);
  const output = (name: string, hcl: Expression["hcl"]) =>
    block(`output "${name}"`, [attribute("value", { hcl })]);
  return [
    endpoint,
    output("endpoint", "data.aws_iot_endpoint.bluerange.endpoint_address"),
    output("identity_pool_id", "aws_cognito_identity_pool.bluerange.id"),
    ...(certificateExists
      ? []
      : [output("certificate_pem", "nonsensitive(aws_iot_certificate.bluerange.certificate_pem)")]),
  ].join("\n\n");
}
