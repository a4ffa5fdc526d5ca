export const proofWords = {
  standing: "What AWS says now",
  signIn: "Sign-in test",
  signInText: "Made with the new access key only, as the BlueRange server does it.",
  amrTitle: "AWS refused the sign-in because of the condition on amr",
  amrText:
    "A token of your identity pool carries these values, and the condition asks that all of them are “authenticated”:",
  continuing: "One moment",
  starting: "Starting",
  again: "Run the proof again",
  repair: "Confirm and apply the repair",
  repairUnseen:
    "Here stood the changes of the repair. They are looked up in AWS each time, so no session holds them.",
  keysNeeded: "The proof needs your AWS keys once more.",
  enterKeys: "Enter the AWS keys",
  amrRepair: "The repair asks that any of them is, as AWS documents it. You can also go on and decide later.",
} as const;
