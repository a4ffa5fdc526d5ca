import { manual } from "@/lib/domain/manual";
import type { StepForm } from "@/lib/wizard/form";

export const identityPoolForm: StepForm = {
  id: "identity-pool",
  title: "Cognito identity pool",
  short: "Identity pool",
  why:
    "Browser and mobile users reach IoT data with temporary accounts, which BlueRange makes in this pool when necessary. " +
    "BlueRange detects the pool by its developer provider name: the host name of the external URL.",
  submit: "Review changes",
  fields: [
    {
      kind: "text",
      name: "identityPoolName",
      label: "Identity pool name",
      hint: "A label for people; BlueRange goes by the developer provider name.",
      initial: manual.identityPoolName,
      autocomplete: "off",
    },
    {
      kind: "text",
      name: "identityPoolId",
      label: "Identity pool to keep",
      hint: "Its ID, where several pools are for the host of your server",
      initial: "",
      autocomplete: "off",
      optional: true,
      advanced: true,
      rare: true,
    },
    {
      kind: "choice",
      name: "defaultRoles",
      label: "Default IAM roles of the pool",
      hint: "The AWS console makes them with every pool; BlueRange itself uses the role of the next step.",
      initial: "true",
      options: [
        {
          value: "true",
          label: "Accept the defaults",
          hint: "As in the manual: two roles, assigned to the pool.",
        },
        {
          value: "false",
          label: "Leave them out",
          hint: "Fewer roles in the account; can be made up for later.",
        },
      ],
    },
  ],
};
