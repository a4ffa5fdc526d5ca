import type { InstallKind } from "@/lib/domain/install-kind";
import type { Problem } from "@/lib/domain/problem";

/** The words of ARCHITECTURE: identifiers that every room shares. */
export const stepIds = [
  "server",
  "account",
  "iam-user",
  "certificate",
  "identity-pool",
  "organization-role",
  "proof",
  "delivery",
] as const;

export type StepId = (typeof stepIds)[number];

/** What steps learn and later steps need. All are public: a secret can't be a fact. */
export interface Facts {
  /** The origin as normalised, for example https://relution.mycompany.com */
  readonly externalUrl?: string;
  /** The host name of it: the developer provider name of the identity pool. */
  readonly host?: string;
  /** Missing in setups that were never asked: the default then. */
  readonly installKind?: InstallKind;
  readonly pemDirectory?: string;
  readonly keyStoreName?: string;
  readonly accountKind?: "practice" | "aws";
  /** 12 digits. */
  readonly accountId?: string;
  readonly callerArn?: string;
  /** aws, aws-cn or aws-us-gov. */
  readonly partition?: string;
  readonly region?: string;
  /** AWS's clock minus this machine's, in milliseconds, as decimal text. */
  readonly clockOffsetMs?: string;
  readonly permissionsBoundary?: string;
  /** Path of the IAM user and roles, with both slashes; "/" by default. */
  readonly iamPath?: string;
  readonly userName?: string;
  readonly userArn?: string;
  readonly accessKeyId?: string;
  readonly iotPolicyName?: string;
  /** 64 hex digits. */
  readonly certificateId?: string;
  readonly certificateArn?: string;
  /** The certificate itself is public; only its key is a secret. */
  readonly certificatePem?: string;
  /** Host name only, for example a1syk38q47ovpy-ats.iot.eu-west-1.amazonaws.com */
  readonly endpoint?: string;
  readonly identityPoolId?: string;
  readonly identityPoolName?: string;
  readonly roleArn?: string;
  readonly trustCondition?: string;
}

export type FactName = keyof Facts;

/** Form text by field name, as typed or as normalised. Secrets never stand in it. */
export type Answers = Readonly<Record<string, string>>;

/** A remark beside a result: what was changed of the input, what to mind. */
export interface Notice {
  readonly tone: "info" | "warning";
  readonly code: string;
  readonly text: string;
}

/** Wanted against found. A warning does not stop the step. */
export interface Check {
  readonly id: string;
  readonly label: string;
  readonly state: "passed" | "failed" | "warning";
  readonly wanted: string;
  readonly found: string;
  readonly problem?: Problem;
}
