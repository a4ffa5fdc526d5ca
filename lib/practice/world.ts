import { findRegion } from "@/lib/domain/region";
import type { Caller } from "./caller";
import type { PracticeState } from "./state";

/**
 * The practice account's own number. Twelve nines are nobody's in documentation or emulators (those use
 * 123456789012 and the like), are plainly made up, and keep all twelve digits where a YAML file holds them as a
 * number, which a leading zero would not.
 */
export const practiceAccountId = "999999999999";

/** What one call finds: the state, which it may change in place, and who calls from where and when. */
export interface World {
  readonly state: PracticeState;
  /** Undefined for the calls that AWS takes unsigned. */
  readonly caller: Caller | undefined;
  readonly region: string;
  /** aws, aws-cn or aws-us-gov, by the region. */
  readonly partition: string;
  readonly now: Date;
  /** How long a new access key is refused. */
  readonly keyDelayMs: number;
}

export function partitionOf(region: string): string {
  return findRegion(region)?.partition ?? "aws";
}

/** ARN of something global, such as a user: `rest` is "user/bluerange". */
export function iamArn(world: Pick<World, "partition">, rest: string): string {
  return `arn:${world.partition}:iam::${practiceAccountId}:${rest}`;
}

/** ARN of something in the region of the call: `rest` is "policy/RelutionIotAccess". */
export function regionalArn(world: World, service: "iot" | "cognito-identity", rest: string): string {
  return `arn:${world.partition}:${service}:${world.region}:${practiceAccountId}:${rest}`;
}
