export const problemWords = {
  aws: "AWS said",
  request: "request",
  statement: "Ask for this statement, then try again",
} as const;
