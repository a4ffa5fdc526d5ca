import "server-only";
import { cloudFormationCode } from "./cloudformation/template";
import type { CodePlan } from "./code-plan";
import { readme } from "./readme";
import { setupScript } from "./script/setup-script";
import { terraformCode } from "./terraform/terraform-code";

/** One file of the hand-over as code. None holds a secret. */
export interface CodeFile {
  /** With its folder, for example "terraform/main.tf". */
  readonly path: string;
  readonly mediaType: string;
  /** Permission bits. */
  readonly mode: number;
  readonly text: string;
}

export const codeArchiveName = "bluerange-aws-as-code.zip";

/** The setup as an AWS CLI script, as Terraform code and, as far as it can be, as a CloudFormation template. */
export function asCodeFiles(plan: CodePlan): readonly CodeFile[] {
  const { main, imports } = terraformCode(plan);
  const { template, leftOut } = cloudFormationCode(plan);
  const told = { hasImports: imports !== undefined, hasTemplate: template !== undefined, leftOut };
  return [
    file("README.md", "text/markdown; charset=utf-8", readme(plan, told)),
    { ...file("aws-cli/bluerange-aws.sh", "application/x-sh", setupScript(plan)), mode: 0o755 },
    file("terraform/main.tf", plain, main),
    ...(imports === undefined ? [] : [file("terraform/imports.tf", plain, imports)]),
    ...(template === undefined
      ? []
      : [file("cloudformation/bluerange-aws.yaml", "application/yaml", template)]),
  ];
}

function file(path: string, mediaType: string, text: string): CodeFile {
  return { path, mediaType, mode: 0o644, text };
}

const plain = "text/plain; charset=utf-8";
