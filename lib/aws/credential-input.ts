/**
 * Access keys as people paste them: with blanks, quotes and line breaks, as a line of AWS's CSV file, or as the
 * `export AWS_ACCESS_KEY_ID=…` lines that AWS's access portal offers for copying.
 *
 * Nothing typed is ever part of a problem, and what does not look like a key ID is not shown again: it may be the
 * secret, pasted into the wrong field.
 */
import "server-only";
import type { Problem } from "@/lib/domain/problem";
import { Secret } from "@/lib/domain/secret";
import { findPastedKeys } from "./pasted-keys";

export interface TypedCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: Secret | undefined;
  readonly sessionToken: Secret | undefined;
}

export interface CleanCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: Secret;
  readonly sessionToken?: Secret;
}

export type CredentialInput =
  | { readonly ok: true; readonly credentials: CleanCredentials }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      /** What the form may show again in the field of the access key ID; empty where that could be a secret. */
      readonly accessKeyId: string;
    };

/**
 * `lenient` is for addresses that stand in for AWS: their keys look like anything, so none may only be missing.
 * Problems name the fields accessKeyId, secretAccessKey and sessionToken.
 */
export function readCredentialInput(typed: TypedCredentials, { lenient = false } = {}): CredentialInput {
  const texts = cleanTexts(typed);
  const problems = lenient ? missing(texts) : [...missing(texts), ...malformed(texts)];
  if (problems.length > 0) return { ok: false, problems, accessKeyId: showable(texts.accessKeyId) };
  const { accessKeyId, secretAccessKey, sessionToken } = texts;
  return {
    ok: true,
    credentials: {
      accessKeyId,
      secretAccessKey: new Secret(secretAccessKey),
      ...(sessionToken !== "" && { sessionToken: new Secret(sessionToken) }),
    },
  };
}

interface Texts {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/** A whole block pasted into one of the fields fills the others. */
function cleanTexts({ accessKeyId, secretAccessKey, sessionToken }: TypedCredentials): Texts {
  const raw = {
    accessKeyId,
    secretAccessKey: secretAccessKey?.reveal() ?? "",
    sessionToken: sessionToken?.reveal() ?? "",
  };
  const pasted = findPastedKeys(raw.accessKeyId) ?? findPastedKeys(raw.secretAccessKey);
  return {
    accessKeyId: pasted?.accessKeyId ?? stripped(raw.accessKeyId),
    secretAccessKey: pasted?.secretAccessKey ?? stripped(raw.secretAccessKey),
    sessionToken: pasted?.sessionToken ?? stripped(raw.sessionToken),
  };
}

/** Blanks (also the invisible ones), line breaks and quotes are in no key, so they came along by accident. */
function stripped(text: string): string {
  return text.replace(/[\s\p{Cf}"'`“”„‘’]/gu, "");
}

/** What a form may show again of what was typed as a key ID: a secret has small letters, or is longer. */
export function showable(accessKeyId: string): string {
  return /^[A-Z0-9]{1,30}$/.test(accessKeyId) ? accessKeyId : "";
}

function missing({ accessKeyId, secretAccessKey }: Texts): readonly Problem[] {
  return [...(accessKeyId === "" ? [noId] : []), ...(secretAccessKey === "" ? [noSecret] : [])];
}

function malformed({ accessKeyId, secretAccessKey, sessionToken }: Texts): readonly Problem[] {
  const temporary = accessKeyId.startsWith("ASIA");
  const problems: Problem[] = [];
  if (accessKeyId !== "" && !/^A[KS]IA[A-Z0-9]{16}$/.test(accessKeyId)) problems.push(wrongId);
  else if (temporary && sessionToken === "") problems.push(noToken);
  else if (!temporary && accessKeyId !== "" && sessionToken !== "") problems.push(needlessToken);
  if (secretAccessKey !== "" && !/^[A-Za-z0-9/+]{40}$/.test(secretAccessKey)) problems.push(wrongSecret);
  if (!/^[A-Za-z0-9/+=]*$/.test(sessionToken)) problems.push(wrongToken);
  return problems;
}

const noId: Problem = {
  code: "access-key-missing",
  field: "accessKeyId",
  message: "The access key ID is missing.",
  remedy: "Enter the access key ID; it begins with AKIA or ASIA.",
};

const wrongId: Problem = {
  code: "access-key-malformed",
  field: "accessKeyId",
  message:
    "This is not an access key ID: those are 20 capital letters and digits that begin with AKIA or ASIA.",
  remedy: "Copy the access key ID again from AWS, without anything before or after it.",
};

const noSecret: Problem = {
  code: "secret-key-missing",
  field: "secretAccessKey",
  message: "The secret access key is missing.",
  remedy: "Enter the secret access key that belongs to the access key ID.",
};

const wrongSecret: Problem = {
  code: "secret-key-malformed",
  field: "secretAccessKey",
  message: "This is not a secret access key: those are 40 characters, only letters, digits, / and +.",
  remedy: "Copy the secret access key again, all of it and nothing else.",
};

const noToken: Problem = {
  code: "session-token-missing",
  field: "sessionToken",
  message: "A key that begins with ASIA is temporary and works only together with its session token.",
  remedy: "Enter the session token that was given out with this key.",
};

const needlessToken: Problem = {
  code: "session-token-needless",
  field: "sessionToken",
  message: "A key that begins with AKIA has no session token, so this token belongs to another key.",
  remedy: "Leave the session token empty, or enter the access key ID and the secret that belong to it.",
};

const wrongToken: Problem = {
  code: "session-token-malformed",
  field: "sessionToken",
  message: "This is not a session token: those consist of letters, digits, /, + and = only.",
  remedy: "Copy the session token again, all of it and nothing else.",
};
