import { manual } from "@/lib/domain/manual";
import type { StepForm } from "@/lib/wizard/form";

export const certificateForm: StepForm = {
  id: "certificate",
  title: "Certificate",
  short: "Certificate",
  why:
    "BlueRange connects to the MQTT broker with an IoT client certificate. " +
    "An IoT policy says what it may do there, and the endpoint is the address of the broker.",
  submit: "Review changes",
  fields: [
    {
      kind: "text",
      name: "iotPolicyName",
      label: "IoT policy name",
      initial: manual.iotPolicyName,
      autocomplete: "off",
    },
    {
      kind: "choice",
      name: "iotResource",
      label: "Scope of the IoT policy",
      initial: "any",
      options: [
        { value: "any", label: "Any resource (*)", hint: "As in the manual, for simplicity." },
        {
          value: "account",
          label: "This account and region",
          hint: "Names both in the policy instead of *.",
        },
      ],
    },
    {
      kind: "choice",
      name: "keyOrigin",
      label: "Private key",
      initial: "aws",
      advanced: true,
      options: [
        { value: "aws", label: "Made by AWS", hint: "As in the manual; it comes with the certificate." },
        {
          value: "csr",
          label: "Made on the setup server",
          hint: "AWS gets a signing request; the key never travels.",
        },
      ],
    },
  ],
};
