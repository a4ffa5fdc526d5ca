import type { Session } from "./session";

/** The host that a call of the AWS SDK goes to: "iot:GetPolicy" of Frankfurt to iot.eu-central-1.amazonaws.com. */
export function awsHost({ view: { facts } }: Session, action: string): string {
  const [service = "sts"] = action.split(":");
  const { region = "", partition = "aws" } = facts;
  const suffix = partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
  // IAM has one host for all regions of a partition.
  if (service === "iam" && partition === "aws") return `iam.${suffix}`;
  const home = service === "iam" ? (homeOfIam[partition] ?? region) : region;
  return home === "" ? `${service}.${suffix}` : `${service}.${home}.${suffix}`;
}

const homeOfIam: Readonly<Record<string, string>> = {
  "aws-cn": "cn-north-1",
  "aws-us-gov": "us-gov",
};
