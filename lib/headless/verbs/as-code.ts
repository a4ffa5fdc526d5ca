import "server-only";
import { intoFolder } from "../into-folder";
import type { Verb } from "../verb";
import { writeCode } from "../write-code";

/** Writes the setup as AWS CLI script, Terraform code and CloudFormation template. */
export const asCode: Verb = {
  name: "as-code",
  summary: "Writes the setup as a script, Terraform code and a CloudFormation template.",
  usage: "--answers FILE.yml --out DIR [--json]",
  read: (args) => intoFolder(args, writeCode),
};
