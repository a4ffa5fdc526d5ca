export const driftWords = {
  title: "Check again",
  why: "Looks whether your AWS account still is as this setup left it: what was changed or taken away, and what was added.",
  readsOnly: "This only reads. Nothing in your account is changed, whatever it finds.",
  never: "The account has not been checked since the setup ended.",
  check: "Check now",
  again: "Check again",
  checking: "Checking, which can take a minute",
  checked: (steps: readonly string[]) => `Checked so far: ${steps.join(", ")}`,
  keysNeeded:
    "The check needs keys of the same AWS account. Any that may read will do; they are forgotten when it is over.",
  enterKeys: "Enter the AWS keys",
  keysTitle: "AWS keys for the check",
  keysWhy:
    "Any keys of the same account that may read IAM, AWS IoT and Cognito. They are used for this check alone and not kept; what they may not read is shown as not known.",
  keyHint: "Of somebody who may read IAM, AWS IoT and Cognito in this account",
  last: "Last check",
  when: "Time",
  by: "With the credentials of",
  asLeft: "Everything is as the setup left it.",
  asLeftAsFar: (unknown: number) =>
    `Everything that could be read is as the setup left it; ${unknown} could not be read.`,
  differs: (n: number) => (n === 1 ? "1 difference." : `${n} differences.`),
  differsText:
    "Each says what it means and whom to ask. This setup mends none of them by itself: somebody may have wanted it.",
  count: (asWanted: number, total: number) => `${asWanted} of ${total} as wanted`,
  states: {
    passed: "as wanted",
    failed: "missing or changed",
    warning: "not of the setup",
    unknown: "could not be read",
  },
  document: (label: string) => `${label}: wanted and found`,
  link: "Check the account again",
} as const;
