/**
 * The AWS regions that offer both services BlueRange needs: AWS IoT and Cognito identity pools.
 *
 * Only these can be chosen. A region with one of the two would let a set-up begin and fail half way. Keys, certificate
 * and pool all live in the one region; IAM is global within its partition.
 */
export type Partition = "aws" | "aws-cn" | "aws-us-gov";

export interface Region {
  /** For example "eu-west-1". */
  readonly id: string;
  /** As AWS's console names it, for example "Europe (Ireland)". */
  readonly name: string;
  readonly partition: Partition;
  /** Off in every account until somebody switches it on. */
  readonly optIn: boolean;
  /** False where nobody has run this product yet (GovCloud, China). */
  readonly tested: boolean;
}

export const regions: readonly Region[] = [
  commercial("us-east-1", "US East (N. Virginia)"),
  commercial("us-east-2", "US East (Ohio)"),
  commercial("us-west-1", "US West (N. California)"),
  commercial("us-west-2", "US West (Oregon)"),
  commercial("ca-central-1", "Canada (Central)"),
  commercial("sa-east-1", "South America (São Paulo)"),
  commercial("eu-central-1", "Europe (Frankfurt)"),
  commercial("eu-west-1", "Europe (Ireland)"),
  commercial("eu-west-2", "Europe (London)"),
  commercial("eu-west-3", "Europe (Paris)"),
  commercial("eu-north-1", "Europe (Stockholm)"),
  optIn("eu-south-1", "Europe (Milan)"),
  optIn("eu-south-2", "Europe (Spain)"),
  optIn("il-central-1", "Israel (Tel Aviv)"),
  optIn("me-central-1", "Middle East (UAE)"),
  optIn("me-south-1", "Middle East (Bahrain)"),
  optIn("ap-east-1", "Asia Pacific (Hong Kong)"),
  commercial("ap-south-1", "Asia Pacific (Mumbai)"),
  commercial("ap-northeast-1", "Asia Pacific (Tokyo)"),
  commercial("ap-northeast-2", "Asia Pacific (Seoul)"),
  commercial("ap-southeast-1", "Asia Pacific (Singapore)"),
  commercial("ap-southeast-2", "Asia Pacific (Sydney)"),
  optIn("ap-southeast-5", "Asia Pacific (Malaysia)"),
  untested("us-gov-west-1", "AWS GovCloud (US-West)", "aws-us-gov"),
  untested("us-gov-east-1", "AWS GovCloud (US-East)", "aws-us-gov"),
  untested("cn-north-1", "China (Beijing)", "aws-cn"),
];

/** The region with this id; undefined where it is unknown or lacks one of the two services. */
export function findRegion(id: string): Region | undefined {
  return regions.find((region) => region.id === id);
}

/** A region of the partition that is on in every account, where one is known to us. */
export function alwaysOnRegion(partition: Partition): Region | undefined {
  return regions.find((region) => region.partition === partition && !region.optIn);
}

function commercial(id: string, name: string): Region {
  return { id, name, partition: "aws", optIn: false, tested: true };
}

function optIn(id: string, name: string): Region {
  return { ...commercial(id, name), optIn: true };
}

function untested(id: string, name: string, partition: Partition): Region {
  return { id, name, partition, optIn: false, tested: false };
}
