/**
 * The sentences of the pages and their parts stand in this folder, one file per screen, so that a page loads only its
 * own. Another language is another set of objects of these types; the questions themselves stand with their steps.
 */
export const pageWords = {
  before: (title: string) => `Finish this step first: “${title}” needs what it finds out.`,
  outdated:
    "Something that this step stands on was changed after it was done. Review its changes again; nothing in AWS was deleted.",
  review: "Back to the review",
  keysGone: {
    asked: "The AWS keys were forgotten, as you asked. Enter keys of the same account to go on.",
    expired:
      "The AWS keys were kept for 12 hours and are forgotten now. Enter keys of the same account to go on.",
    "proof-passed":
      "The AWS keys were forgotten after the proof. Enter keys of the same account to change something.",
  },
  keysNeeded: "To review its changes, this step needs keys of the same AWS account once more.",
  connected: "AWS knows these keys. Check that this is the account you want to set up.",
  connectedAs: "Connected",
  continue: "Continue",
  otherKeys: "Use another account or region",
} as const;
