import { type Region, regions } from "@/lib/domain/region";
import type { Option, StepForm } from "@/lib/wizard/form";

const withAws = { field: "accountKind", is: "aws" } as const;
const withTypedKey = { field: "credentialSource", is: "typed" } as const;
const withProfile = { field: "credentialSource", is: "profile" } as const;

export const accountForm: StepForm = {
  id: "account",
  title: "Your AWS account",
  short: "AWS account",
  why:
    "Everything is set up in one region of one AWS account, with keys that you bring for this purpose. " +
    "They stay with the setup server, encrypted, and are forgotten once the setup has passed its proof.",
  submit: "Continue",
  fields: [
    {
      kind: "choice",
      name: "accountKind",
      label: "Account",
      initial: "aws",
      options: [
        {
          value: "aws",
          label: "AWS account",
          hint: "Resources are made in your account, after you confirm.",
        },
        {
          value: "practice",
          label: "Practice account",
          hint: "Behaves like AWS; nothing is sent to AWS.",
        },
      ],
    },
    {
      kind: "select",
      name: "region",
      label: "AWS region",
      hint: "Devices and browsers connect there: choose one near them.",
      initial: "eu-west-1",
      options: regions.map(asOption),
    },
    {
      kind: "choice",
      name: "credentialSource",
      label: "Credentials",
      initial: "typed",
      when: withAws,
      options: [
        { value: "typed", label: "Access key" },
        { value: "profile", label: "AWS profile of this machine" },
      ],
    },
    {
      kind: "text",
      name: "accessKeyId",
      label: "Access key ID",
      hint: "Of somebody who may manage IAM, AWS IoT and Cognito in this account",
      initial: "",
      autocomplete: "off",
      when: withTypedKey,
    },
    { kind: "secret", name: "secretAccessKey", label: "Secret access key", when: withTypedKey },
    {
      kind: "secret",
      name: "sessionToken",
      label: "Session token",
      hint: "Only temporary keys have one; theirs begin with ASIA.",
      optional: true,
      when: withTypedKey,
    },
    {
      kind: "text",
      name: "profile",
      label: "Profile",
      hint: "As in the files config and credentials of the folder .aws",
      initial: "default",
      autocomplete: "off",
      when: withProfile,
    },
  ],
};

function asOption({ id, name, tested, optIn }: Region): Option {
  return {
    value: id,
    label: `${name} ${id}`,
    group: tested ? "Commercial regions" : "Untested: GovCloud and China",
    ...(optIn && { hint: "Has to be switched on in the account first." }),
  };
}
