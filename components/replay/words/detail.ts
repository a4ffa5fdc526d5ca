import { privateKeyFileName } from "@/lib/domain/pem-files";
import type { Versions } from "@/lib/domain/versions";
import type { ConsoleLink } from "@/lib/replay/console-link";
import type { BeforeAfter } from "@/lib/replay/detail/before-after";
import { requestFile } from "@/lib/wizard/aws-cli";
import type { SecretShape } from "@/lib/wizard/secret-shapes";

export const detailWords = {
  position: (number: number, of: number) =>
    `Event ${number.toLocaleString("en")} of ${of.toLocaleString("en")}`,
  times: {
    when: "When",
    since: (time: string) => `${time} after the beginning`,
    previous: (time: string) => `${time} after the event before`,
    first: "the first event",
    local: "Here",
    utc: "UTC",
    aws: "AWS says",
    took: "Took",
  },
  changed: {
    answers: "Answers: what changes",
    plan: "Plan: what changes",
    account: "What the account shows: what changes",
    checks: "Checks: what changes",
    facts: "Facts: what changes",
  } satisfies Record<BeforeAfter["subject"], string>,
  first: {
    answers: "The first answers of this step",
    plan: "The first plan of this step",
    account: "What the account showed first",
    checks: "The first results",
    facts: "The first facts of this step",
  } satisfies Record<BeforeAfter["subject"], string>,
  same: {
    answers: "The same answers as before.",
    plan: "The same plan as before.",
    account: "The account shows the same as before.",
    checks: "The same results as before.",
    facts: "The same facts as before.",
  } satisfies Record<BeforeAfter["subject"], string>,
  document: (title: string) => `The document: ${title}`,
  json: "The event as JSON",
  cli: "As a command of the AWS CLI",
  sdk: "With the AWS SDK for JavaScript",
  placeholders: "Names in capitals stand for what is not known yet. Secrets are never part of a session.",
  request: "The signing request is made first, of a private key of your own",
  requestCommand: `openssl req -new -newkey rsa:2048 -nodes -subj /CN=BlueRange -keyout ${privateKeyFileName} -out ${requestFile}`,
  otherTools: "As a command or as code",
  look: "Look at it in AWS",
  links: {
    user: "IAM user",
    role: "IAM role",
    "iot-policy": "IoT policy",
    certificate: "Certificate",
    "identity-pool": "Identity pool",
    cloudtrail: "CloudTrail",
  } satisfies Record<ConsoleLink["kind"], string>,
  linksNote: "Opens AWS's console, with whatever account your browser is signed in to.",
  trail: (requestId: string) =>
    `CloudTrail notes this call with the request ID ${requestId}. It appears there after up to 15 minutes and stays for 90 days.`,
  trailCommand: "Find the call in CloudTrail",
} as const;

export const metadataWords = {
  title: "About this session",
  begunWith: { product: "Made with", node: "Node", os: "System", sdk: "AWS SDK" } satisfies Record<
    keyof Versions,
    string
  >,
  savedWith: "Saved with",
  version: {
    product: (text: string) => text,
    node: (text: string) => `Node ${text}`,
    os: (text: string) => text,
    sdk: (text: string) => `AWS SDK ${text}`,
  } satisfies Record<keyof Versions, (text: string) => string>,
  begun: "Begun",
  lasted: "Lasted",
  events: "Events",
  region: "Region",
  partition: "Partition",
  account: "Account",
  practice: "Practice account",
  showAccount: "Show the account ID",
  hideAccount: "Cover the account ID",
  clock: "AWS's clock",
  clockAhead: (time: string) => `${time} ahead of the server's`,
  clockBehind: (time: string) => `${time} behind the server's`,
  clockSame: "as the server's",
  unknown: "Not known in this session",
  scan: {
    title: "Secret scan",
    running: (done: number, all: number) =>
      `${done.toLocaleString("en")} of ${all.toLocaleString("en")} events looked through`,
    clean: (events: number) => `No secret found in ${events.toLocaleString("en")} events`,
    found: (count: number) =>
      count === 1 ? "1 place looks like a secret" : `${count} places look like secrets`,
    hit: (rule: string, event: number) => `${rule}, event ${event.toLocaleString("en")}`,
    remedy: "Delete this file, and replace the keys that it may hold.",
    rules: "Looked for",
    ruleNames: {
      "private-key": "private keys",
      "json-web-token": "JSON Web Tokens",
      "access-key-pair": "a secret access key beside its ID or name",
    } satisfies Record<SecretShape, string>,
    more: (count: number) => `and ${count.toLocaleString("en")} more`,
  },
} as const;
