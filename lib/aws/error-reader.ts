import "server-only";
import type { Problem } from "@/lib/domain/problem";
import type { AwsCall, IamAction } from "@/lib/wizard/change";
import type { ErrorReader, ReadError } from "@/lib/wizard/step";
import { failedCall } from "./failed-call";
import { type Failure, type OtherAccount, readFailure } from "./failure";
import { foreignAnswerWords } from "./foreign-answer-words";
import { networkWords } from "./network-words";
import type { ProblemWords } from "./problem-words";
import { serviceWords } from "./service-words";

/**
 * Turns what the SDK throws into a problem with its remedy. Of the error itself only names and numbers are kept: its
 * message may hold names, tokens or markup of somebody else.
 */
export const errorReader: ErrorReader = {
  read(error, action) {
    const failure = readFailure(error);
    const sent = failedCall(error);
    // A database that is away speaks Node's words too, and whoever runs the firewall to AWS could do nothing about it.
    if (!failure || (failure.kind === "network" && !sent)) throw error;
    const call = sent ?? { action, input: {} };
    return asReadError(wordsOf(failure, action, call), failure, call);
  },
};

function wordsOf(failure: Failure, action: IamAction, call: AwsCall): ProblemWords {
  switch (failure.kind) {
    case "service":
      return serviceWords(failure, action, call);
    case "network":
      return networkWords[failure.network];
    case "foreign-answer":
      return foreignAnswerWords(failure);
    case "no-credentials":
      return noCredentials;
    case "other-account":
      return otherAccount(failure);
    case "stopped":
      return stopped;
  }
}

function asReadError(words: ProblemWords, failure: Failure, { action }: AwsCall): ReadError {
  const { code, message, remedy, statement, transient = false, unknown = false } = words;
  const requestId = failure.kind === "service" ? failure.requestId : undefined;
  const problem: Problem = {
    code,
    message,
    remedy,
    aws: { error: failure.error, action, ...(requestId !== undefined && { requestId }) },
    ...(statement && { statement }),
  };
  return { problem, outcome: unknown ? "unknown" : "refused", transient };
}

const noCredentials: ProblemWords = {
  code: "no-credentials",
  message: "The chosen AWS profile or environment gives no credentials.",
  remedy:
    "Sign in to it again (for single sign-on: aws sso login), or choose another profile or an access key.",
};

const otherAccount = ({ origin, found, wanted }: OtherAccount): ProblemWords => ({
  code: "other-account",
  message: `${origin} to another account now, ${found}; this setup is of account ${wanted}, so nothing was sent.`,
  remedy: `Sign in to account ${wanted} there again, or choose other credentials of account ${wanted} in the step AWS account; then go on here. For account ${found}, start a new setup.`,
});

const stopped: ProblemWords = {
  code: "stopped",
  message: "The call to AWS was broken off.",
  remedy: "Try again; what was done already is found and not done twice.",
  unknown: true,
};
