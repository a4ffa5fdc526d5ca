import { administratorAccess } from "./managed-policies/administrator-access";
import { amazonCognitoDeveloperAuthenticatedIdentities } from "./managed-policies/amazon-cognito-developer-authenticated-identities";
import { amazonCognitoPowerUser } from "./managed-policies/amazon-cognito-power-user";
import { amazonCognitoReadOnly } from "./managed-policies/amazon-cognito-read-only";
import { awsIotConfigAccess } from "./managed-policies/aws-iot-config-access";
import { awsIotConfigReadOnlyAccess } from "./managed-policies/aws-iot-config-read-only-access";
import { awsIotDataAccess } from "./managed-policies/aws-iot-data-access";
import { awsIotFullAccess } from "./managed-policies/aws-iot-full-access";
import { iamFullAccess } from "./managed-policies/iam-full-access";
import { iamReadOnlyAccess } from "./managed-policies/iam-read-only-access";
import { powerUserAccess } from "./managed-policies/power-user-access";

/** A policy that AWS owns and every account has. */
export interface ManagedPolicy {
  readonly name: string;
  /** The only version kept here: the default one, for example "v3". */
  readonly versionId: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly document: object;
}

// The four that BlueRange's user gets, and those that administrators like to use as boundary or for an operator.
const managedPolicies: readonly ManagedPolicy[] = [
  awsIotDataAccess,
  awsIotConfigAccess,
  amazonCognitoDeveloperAuthenticatedIdentities,
  amazonCognitoPowerUser,
  powerUserAccess,
  administratorAccess,
  iamFullAccess,
  iamReadOnlyAccess,
  awsIotFullAccess,
  amazonCognitoReadOnly,
  awsIotConfigReadOnlyAccess,
];

/** The policy with this ARN in this partition, or undefined where AWS has none (that the practice account knows). */
export function findManagedPolicy(arn: string, partition: string): ManagedPolicy | undefined {
  return managedPolicies.find(({ name }) => arn === `arn:${partition}:iam::aws:policy/${name}`);
}
