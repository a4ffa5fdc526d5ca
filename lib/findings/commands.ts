import type { JsonObject } from "@/lib/domain/json";
import { shellQuote } from "@/lib/domain/shell-quote";
import { awsCliCommand } from "@/lib/wizard/aws-cli";
import type { IamAction } from "@/lib/wizard/change";
import type { Facts } from "@/lib/wizard/words";

/** A call as a command of the AWS CLI, in the region of the setup. Undefined where a value of it can't stand in a shell. */
export function awsCommand(
  { region }: Facts,
  action: IamAction,
  input: Readonly<Record<string, JsonObject[string] | undefined>>,
): string | undefined {
  const known = Object.fromEntries(
    Object.entries(input).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  if (!fitsShell(JSON.stringify(known), region ?? "")) return undefined;
  return awsCliCommand({ action, input: known }, region ? { region } : {});
}

/** Words as a command, those that are values quoted where they need it. */
export function shellCommand(...words: readonly string[]): string | undefined {
  return fitsShell(...words) ? words.map(shellQuote).join(" ") : undefined;
}

/** A file from somebody else may hold NUL, which no shell takes. */
function fitsShell(...texts: readonly string[]): boolean {
  return texts.every((text) => !text.includes("\0") && !text.includes("\\u0000"));
}
