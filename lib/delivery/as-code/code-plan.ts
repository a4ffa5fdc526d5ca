import type { JsonObject } from "@/lib/domain/json";
import type { AwsCall } from "@/lib/wizard/change";
import type { StepId } from "@/lib/wizard/words";

/** Everything that the setup makes in an account, and what of it is there: what all three exports are written from. */
export interface CodePlan {
  readonly externalUrl: string;
  readonly host: string;
  readonly region: string;
  readonly account: CodeAccount;
  readonly items: readonly CodeItem[];
  /** Of what exists, as AWS named it. */
  readonly ids: Readonly<Partial<Record<UnknownValue, string>>>;
  /** Steps whose part of the account nobody has looked at yet: what exists there already is not known. */
  readonly unseen: readonly StepId[];
}

/** `number` is how it stands in the calls. In a practice account nothing exists, and the number is to be replaced. */
export interface CodeAccount {
  readonly kind: "aws" | "practice";
  readonly number: string;
  readonly partition: string;
}

/** One write of the setup, as it would be in an empty account. */
export interface CodeItem {
  readonly step: StepId;
  readonly summary: string;
  /** Without holes: what AWS will only tell later stands in it as one of `unknownValues`. */
  readonly call: AwsCall;
  readonly standing: Standing;
}

/**
 * missing: is to be made. made: the setup has made it. adopted: it was there before and stays as it is. changed: it
 * was there before, and the setup would bring it to what `call` says.
 */
export type Standing =
  | { readonly state: "missing" }
  | { readonly state: "made" }
  | { readonly state: "adopted" }
  | { readonly state: "changed"; readonly change: AwsCall; readonly replaces: JsonObject | undefined };

export const unknownNames = ["identityPoolId", "certificateArn", "certificateId"] as const;

export type UnknownValue = (typeof unknownNames)[number];

/** What stands in calls and facts for a value that AWS has yet to tell. */
export const unknownValues: Readonly<Record<UnknownValue, string>> = {
  identityPoolId: "‹identityPoolId›",
  certificateArn: "‹certificateArn›",
  certificateId: "‹certificateId›",
};
