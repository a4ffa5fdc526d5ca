import type { AwsCall } from "@/lib/wizard/change";
import type { Attribute, WriteText } from "./hcl";

/** One thing of the setup as a resource of the AWS provider. */
export interface Resource {
  /** For example "aws_iam_role". */
  readonly type: string;
  /** Its name within the code. */
  readonly label: string;
  readonly attributes: readonly Attribute[];
  /** By which the provider finds what exists, as its documentation has it for this type. */
  readonly importId: string;
  /** Arguments of the type that a change of an existing one leaves alone. */
  readonly leavesAlone: readonly string[];
}

/** From calls to resources of Terraform's AWS provider, by action. */
export type Translations = Readonly<Record<string, (call: AwsCall, text: WriteText) => Resource>>;

export function addressOf({ type, label }: Pick<Resource, "type" | "label">): string {
  return `${type}.${label}`;
}

/** A name of AWS as a name within the code: RelutionOrganizationAccess becomes relution_organization_access. */
export function labelOf(name: string): string {
  const label = name
    .replace("IoT", "Iot")
    .replace("BlueRange", "Bluerange")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .replace(/\W+/g, "_")
    .toLowerCase();
  return /^[a-z_]/.test(label) ? label : `_${label}`;
}
