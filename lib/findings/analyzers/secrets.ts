/** Secrets that were needed and are not kept here any more. */
import type { Problem } from "@/lib/domain/problem";
import { ofProblem } from "../of-problem";

export const secretsLost = ofProblem({
  id: "secrets-lost",
  title: "A secret is no longer kept here",
  severity: "error",
  seenBy: "The secret of BlueRange's key was not in the vault when it was needed.",
  causes: [],
  matches: isSecretLost,
  applies: ({ view }) => !view.installed,
  subject: ({ code }) => code,
});

export const provenByCheckAgain = ofProblem({
  id: "proof-after-installation",
  title: "The proof can't be run any more",
  severity: "info",
  seenBy: "The proof was begun after somebody had said that the files are installed.",
  causes: [],
  matches: isSecretLost,
  applies: ({ view }) => view.installed,
  cause: () =>
    "The secrets were handed over with the files and wiped here, so that a sign-in with BlueRange's key can't be tested.",
  remedy: () => [
    "Follow “Check the account again” on the page Files instead: it compares everything in the account without the secrets.",
    "Don't apply the step IAM user for this: it would make a second access key, which BlueRange does not have.",
  ],
});

function isSecretLost({ code }: Problem): boolean {
  return code === "server-key-missing" || code === "secrets-missing";
}
