import type { FactName } from "@/lib/wizard/words";

/** Every sentence of the pages themselves; words.ts has those of their parts. */
export const homeWords = {
  product: "AWS IoT setup for BlueRange",
  why: "Sets up AWS IoT as the MQTT broker of your BlueRange server, step by step, and gives you the files for it.",
  what: [
    "You name your BlueRange server and bring an access key of your AWS account.",
    "Each step shows exactly what it will change in AWS. Nothing happens until you confirm it.",
    "At the end you download application.yml and the PEM files, and delete the secrets here.",
  ],
  saved: "It takes about ten minutes. Everything is saved as you go: you can leave and come back any time.",
  start: "Start a new setup",
  starting: "Starting",
} as const;

export const pageWords = {
  before: (title: string) => `Finish this step first: “${title}” needs what it finds out.`,
  outdated:
    "Something that this step stands on was changed after it was done. Review its changes again; nothing in AWS was deleted.",
  review: "Back to the review",
  keysGone: {
    asked: "The AWS keys were forgotten, as you asked. Enter keys of the same account to go on.",
    expired:
      "The AWS keys were kept for 12 hours and are forgotten now. Enter keys of the same account to go on.",
    "proof-passed":
      "The AWS keys were forgotten after the proof. Enter keys of the same account to change something.",
  },
  connected: "AWS knows these keys. Check that this is the account you want to set up.",
  connectedAs: "Connected",
  continue: "Continue",
  otherKeys: "Use another account or region",
} as const;

export const factWords: Readonly<Partial<Record<FactName, string>>> = {
  host: "Developer provider name",
  pemDirectory: "Folder for the PEM files",
  keyStoreName: "Key store name",
  accountId: "Account",
  callerArn: "Signed in as",
  partition: "Partition",
  region: "Region",
  clockOffsetMs: "AWS's clock is ahead by",
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
