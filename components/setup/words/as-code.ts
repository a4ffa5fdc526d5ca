export const asCodeWords = {
  byCode: "Is this account set up by code?",
  link: "This setup as code",
  title: "This setup as code",
  why: "The same changes as the wizard's own, as a script for the AWS CLI, as Terraform code and, as far as it goes, as a CloudFormation template. None of it holds a secret.",
  all: "Everything in one archive",
  archive: "The files below, with a README that says how to use each.",
  unseen: (steps: readonly string[]) =>
    `Nobody has looked yet whether the account holds some of it already: ${steps.join(", ")}. Review the changes of these steps first; Terraform and CloudFormation would make what exists a second time.`,
  kinds: {
    "aws-cli": {
      title: "AWS CLI",
      about:
        "Does everything. Looks first, makes only what is missing, and can be run again. Secrets go to files of the folder it runs in.",
    },
    terraform: {
      title: "Terraform",
      about:
        "Everything but the keys, which would stand in Terraform's state: the certificate is made from a request. What exists already is imported.",
    },
    cloudformation: {
      title: "CloudFormation",
      about: "What is missing in the account, but the keys. The certificate is made from a request.",
    },
  },
  noTemplate: "Everything exists already. A stack could only make it a second time, so there is no template.",
  take: "Download",
  show: (file: string) => `Show ${file}`,
} as const;
