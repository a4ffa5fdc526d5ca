import type { JsonObject } from "@/lib/domain/json";
import type { Admission } from "@/lib/domain/trust-with-pool";
import type { Subject } from "../drift-checks";
import type { InlineDigests } from "../inline-digests";

/** A role as the setup left it. */
export interface WantedRole {
  readonly name: string;
  readonly arn: string | undefined;
  readonly admission: Admission;
  readonly trust: JsonObject;
  /** ARNs of managed policies without which it is of no use. */
  readonly policies: readonly string[];
  /** Inline policies of the setup, or that were there when it ended: what they say, or null where nobody knows. */
  readonly inline: Readonly<Record<string, JsonObject | null>>;
  /** ARNs of managed policies that were there when the setup ended. */
  readonly before: readonly string[];
  /** Inline policies of others that were there when the setup ended. */
  readonly inlineBefore?: InlineDigests;
  readonly boundary: string | null;
  readonly maxSessionSeconds: number;
}

/** Names what of a role is looked at. */
export function aboutRole(name: string) {
  return (id: string, label: string, wanted: string): Subject => ({
    id: `${name}.${id}`,
    resource: `IAM role ${name}`,
    label,
    wanted,
  });
}
