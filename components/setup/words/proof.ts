export const proofWords = {
  standing: "What AWS says now",
  signIn: "Sign-in test",
  signInText: "Made with the new access key only, as the BlueRange server does it.",
  amrTitle: "AWS refused the sign-in because of the condition on amr",
  amrText:
    "A token of your identity pool carries these values, and the condition asks that all of them are “authenticated”:",
  letIn: (checks: number) =>
    `BlueRange will be let in: a test user signed in with the new key, and all ${checks} checks passed.`,
  refused: (passed: number, total: number) =>
    `BlueRange would be refused as the test user was: ${passed} of ${total} checks passed.`,
  warned: (passed: number, total: number) =>
    `A test user signed in with the new key, and ${passed} of ${total} checks passed. The others have a warning below.`,
  repaired:
    "The trust policy is repaired. Run the proof again to see whether BlueRange is let in now; what stands below is of " +
    "the proof before.",
  withoutRepair: "Continue without the repair",
  continuing: "One moment",
  starting: "Starting",
  again: "Run the proof again",
  repair: "Confirm and apply the repair",
  repairBlocked:
    "That stands in the way of the repair. Once it is put right, run the proof again: it looks up anew what would change.",
  repairGone:
    "What the repair would change is not known now: it may have been confirmed already, or something may have changed " +
    "since this proof. Run the proof again to look it up.",
  repairNeedsKeys: "The repair needs your AWS keys once more.",
  keysNeeded: "The proof needs your AWS keys once more.",
  enterKeys: "Enter the AWS keys",
  amrRepair: "The repair asks that any of them is, as AWS documents it. You can also go on and decide later.",
} as const;
