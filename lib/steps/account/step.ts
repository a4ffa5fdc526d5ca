/** Step 2: the account and region to work in, and the operator's keys. The engine connects with them. */
import "server-only";
import { showable } from "@/lib/aws/credential-input";
import type { Problem } from "@/lib/domain/problem";
import { findRegion } from "@/lib/domain/region";
import type { AccountStep } from "@/lib/wizard/step";
import type { Answers, Notice } from "@/lib/wizard/words";
import { readAnswers } from "../read-answers";
import { type AccountAnswers, accountAnswers } from "./answers";
import { accountForm } from "./form";

export const account: AccountStep = {
  id: "account",
  kind: "account",
  form: accountForm,
  needs: [],

  parse(typed) {
    const read = readAnswers(accountAnswers, typed);
    if (!read.ok) return read;
    if (isWithoutProfile(read.value)) return { ok: false, problems: [noProfile] };
    return { ok: true, answers: relevant(read.value), notices: noticesOf(read.value.region) };
  },

  echo({ accessKeyId = "", ...typed }) {
    const mayBeSecret = showable(accessKeyId.trim()) === "";
    return { ...typed, ...(!mayBeSecret && { accessKeyId }) };
  },
};

function isWithoutProfile({ accountKind, credentialSource, profile }: AccountAnswers): boolean {
  return accountKind === "aws" && credentialSource === "profile" && profile === "";
}

/** What belongs to the chosen way in; the rest of the form was hidden. */
function relevant({ accountKind, region, credentialSource, profile }: AccountAnswers): Answers {
  if (accountKind === "practice") return { accountKind, region };
  if (credentialSource === "profile") return { accountKind, region, credentialSource, profile };
  return { accountKind, region, credentialSource };
}

function noticesOf(region: string): readonly Notice[] {
  const found = findRegion(region);
  return found && !found.tested ? [untested(found.name)] : [];
}

const untested = (name: string): Notice => ({
  tone: "warning",
  code: "region-untested",
  text: `Nobody has tried this setup in ${name} yet. The proof at the end shows whether it works there.`,
});

const noProfile: Problem = {
  code: "profile-missing",
  message: "No profile is named.",
  remedy: "Enter the name of a profile in the folder .aws of this machine.",
  field: "profile",
};
