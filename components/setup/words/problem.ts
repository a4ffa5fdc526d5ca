export const problemWords = {
  aws: "AWS said",
  request: "request",
  statement: "The statement to ask for",
} as const;
