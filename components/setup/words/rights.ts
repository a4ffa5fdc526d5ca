export const rightsWords = {
  somebodyElse: "Does somebody else hold the rights in this account?",
  link: "Rights for this setup",
  title: "Rights for this setup",
  why: "What an administrator must be allowed to do in the AWS account for the changes that are still missing, and nothing else. Give it to the colleague who holds the rights.",
  nothingMissing: "Nothing is missing any more. This is what the setup needed.",
  policy: "IAM policy for the administrator",
  size: (characters: number) =>
    `${characters.toLocaleString("en")} characters without blanks. A managed policy may have 6,144; an inline policy of a user is too small for it.`,
  limits:
    "It names the users, roles and policies of this setup. An ID that AWS makes up in the call, such as that of a certificate, can't be named beforehand and stands as *.",
  team: "For a cloud team",
  teamWhy:
    "An archive with this policy, a script that prepares everything but the access key and the certificate, every policy document that it writes, and what to answer. No secret is ever sent to anybody.",
  download: "Download bluerange-aws-for-the-cloud-team.zip",
  after: "When they have answered",
  afterWhy:
    "The wizard looks at the account anew and goes on with what is there. Nothing is changed without your confirmation.",
  again: "Check again",
  checking: "Looking at the account…",
  open: (step: string) => `Open the step ${step}`,
} as const;
