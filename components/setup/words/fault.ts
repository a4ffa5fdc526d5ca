export const faultWords = {
  documentTitle: "Something went wrong - AWS IoT setup for BlueRange",
  title: "Something went wrong here",
  why: "What was saved before is kept, and what was done in AWS stays done.",
  remedy: "Load the page again. If it happens again, give this reference to whoever runs the setup server:",
  reload: "Load the page again",
  home: "Go to the start page",
} as const;
