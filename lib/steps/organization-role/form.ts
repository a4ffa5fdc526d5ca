import { manual } from "@/lib/domain/manual";
import type { StepForm } from "@/lib/wizard/form";

export const organizationRoleForm: StepForm = {
  id: "organization-role",
  title: `${manual.roleName} role`,
  short: "Role",
  why:
    "Signed-in users of the identity pool take on this role to reach the MQTT broker, and it limits their rights. " +
    "BlueRange detects the role automatically by its name, so the name is fixed.",
  submit: "Review changes",
  fields: [
    {
      kind: "choice",
      name: "trustCondition",
      label: "Condition that only authenticated users can make use of the role",
      hint: "AWS documents another operator than the manual; the sign-in test shows which one works.",
      initial: "manual",
      advanced: true,
      options: [
        {
          value: "manual",
          label: "As in the manual: ForAllValues:StringEquals",
          hint: "If the sign-in test is refused because of it, the test offers the other one.",
        },
        {
          value: "aws",
          label: "As AWS documents it: ForAnyValue:StringLike",
          hint: "Also lets users in whose token names their sign-in provider beside the word authenticated.",
        },
      ],
    },
  ],
};
