import { expect, test } from "vitest";
import { forms } from "@/lib/steps/forms";
import { initialAnswers } from "@/lib/wizard/form";
import type { Answers, StepId } from "@/lib/wizard/words";
import { answerRows } from "./answer-rows";

const told = (step: StepId, answers: Answers = {}) =>
  answerRows(forms[step], { ...initialAnswers(forms[step]), ...answers }).map(({ label, value }) => [
    label,
    value,
  ]);

test("a question that was skipped is told as such", () => {
  expect(told("iam-user")).toContainEqual(["Permissions boundary ARN", undefined]);
});

// Nobody was asked for a key to delete who has no two of them; "not provided" would look like something missing.
test.each<[StepId, string, string, string]>([
  ["iam-user", "deleteKeyId", "Access key to delete", "AKIAIOSFODNN7EXAMPLE"],
  ["identity-pool", "identityPoolId", "Identity pool to keep", "eu-west-1:8b6f2e0a"],
])("in %s, %s is told only where it is answered", (step, name, label, value) => {
  expect(told(step).map(([told]) => told)).not.toContain(label);
  expect(told(step, { [name]: value })).toContainEqual([label, value]);
});

test("what another answer leaves out is not told, nor is a secret", () => {
  const labels = (answers: Answers) => told("account", answers).map(([label]) => label);
  expect(labels({ accountKind: "practice" })).not.toContain("Access key ID");
  const typed = labels({ accountKind: "aws", credentialSource: "typed" });
  expect(typed).toContain("Access key ID");
  expect(typed).not.toContain("Secret access key");
});
