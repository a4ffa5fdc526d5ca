export const doneWords = {
  title: "Already created",
  text: "This step is complete. Opening it again changes nothing.",
  facts: "What BlueRange uses",
  continue: "Continue",
  again: "Check again against AWS",
  checking: "Checking",
} as const;
