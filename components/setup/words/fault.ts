export const faultWords = {
  documentTitle: "Something went wrong - AWS IoT setup for BlueRange",
  title: "Something went wrong here",
  why: "Your saved answers are kept, and what was done in AWS stays done. What you entered last may have to be entered again.",
  remedy: "Load the page again. If it happens again, give this reference to whoever runs the setup server:",
  reload: "Load the page again",
  home: "Go to the start page",
} as const;
