import { manual } from "@/lib/domain/manual";
import type { StepForm } from "@/lib/wizard/form";

export const iamUserForm: StepForm = {
  id: "iam-user",
  title: "IAM user",
  short: "IAM user",
  why:
    "BlueRange needs an IAM user of its own as its identity in AWS. " +
    "With its access key the server manages IoT devices and gives end-users temporary access to the broker.",
  submit: "Review changes",
  fields: [
    {
      kind: "text",
      name: "userName",
      label: "User name",
      hint: "A user for BlueRange alone",
      initial: manual.userName,
      autocomplete: "off",
    },
    {
      kind: "text",
      name: "permissionsBoundary",
      label: "Permissions boundary ARN",
      hint: "Where your organisation demands one; used for the user and the roles",
      initial: "",
      autocomplete: "off",
      optional: true,
      advanced: true,
    },
    {
      kind: "text",
      name: "iamPath",
      label: "IAM path",
      hint: "Where your organisation sorts its users and roles, for example /iot/",
      initial: "/",
      autocomplete: "off",
      advanced: true,
    },
    {
      kind: "text",
      name: "deleteKeyId",
      label: "Access key to delete",
      hint: "Its ID, where the user has two keys already; AWS allows no third",
      initial: "",
      autocomplete: "off",
      optional: true,
      advanced: true,
      rare: true,
    },
  ],
};
