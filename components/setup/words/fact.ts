import type { FactName } from "@/lib/wizard/words";

export const factWords: Readonly<Partial<Record<FactName, string>>> = {
  host: "Developer provider name",
  installKind: "How BlueRange is installed",
  pemDirectory: "Folder for the PEM files",
  keyStoreName: "Key store name",
  accountId: "Account",
  callerArn: "Signed in as",
  partition: "Partition",
  region: "Region",
  clockOffsetMs: "The clock of this machine",
  userName: "IAM user",
  userArn: "ARN of the user",
  accessKeyId: "Access key ID",
  iotPolicyName: "IoT policy",
  certificateId: "Certificate ID",
  certificateArn: "ARN of the certificate",
  endpoint: "Endpoint",
  identityPoolName: "Identity pool",
  identityPoolId: "Identity pool ID",
  roleArn: "ARN of the role",
};
