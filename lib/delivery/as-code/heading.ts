import type { CodePlan } from "./code-plan";

/** What a file is for, in one line. */
export function titleLine({ host, region, account }: CodePlan): string {
  const where = account.kind === "practice" ? "any account" : `account ${account.number}`;
  return `AWS IoT for the BlueRange server ${host}: ${where}, region ${region}.`;
}

/** The first lines of a file that does not look into the account, without the signs of its language's comments. */
export function headingLines(plan: CodePlan): readonly string[] {
  return [titleLine(plan), ...unseenLines(plan)];
}

/** Terraform and CloudFormation don't look for what they did not make: they would make it a second time. */
function unseenLines({ unseen }: CodePlan): readonly string[] {
  if (unseen.length === 0) return [];
  return [
    "",
    `Nobody has looked yet whether the account holds some of it already: ${unseen.join(", ")}.`,
    "Review the changes of these steps in the wizard first, and take this file anew.",
  ];
}
