export const ownFileWords = {
  title: "Merge into your own application.yml",
  why: "Give the application.yml of your BlueRange server, and the download holds your file with the two blocks in it. Everything else in it stays as it is, byte for byte. The file is kept in memory only.",
  offer: "Take the external URL from your application.yml",
  offerWhy:
    "Give the application.yml of your BlueRange server now, and its external URL is filled in above. In the last step the two blocks are merged into it. The file is kept in memory only, so after a restart of this program that step asks for it again.",
  take: "Read the file",
  taken: (externalUrl: string) => `Your application.yml was read. Its external URL is ${externalUrl}.`,
  takenWithoutUrl: "Your application.yml was read. It does not say the external URL, so enter it above.",
  urlUnread: "No external URL could be read from your application.yml.",
  mergedLater: "In the last step the two blocks are merged into the file.",
  notMergedLater: "The last step says why the two blocks can't be merged into the file.",
  forget: "Forget the file",
  file: "Your application.yml",
  paste: "Paste its text instead",
  text: "Text of your application.yml",
  show: "Show what changes",
  merged: "The download now holds your file with these changes. Secrets are covered here.",
  unchanged: "Your file has both blocks already, exactly as they should be. The download holds it unchanged.",
  otherHost: (host: string) =>
    `The external URL in your file has the host name ${host}, which is not the one that was set up. BlueRange would not find its identity pool: check that this is the right file, or start a setup for that host name.`,
  diff: "Your application.yml: what changes",
  questions: "Your file leaves something to decide",
  showWithAnswers: "Show with these answers",
  remove: "Use the two blocks alone",
  notMerged: "The download holds the two blocks alone.",
  named: (fileName: string, message: string) => `${fileName}: ${message}`,
  refusals: {
    empty: { message: "Nothing was given.", remedy: "Choose a file, or paste its text." },
    "too-large": {
      message: "This is larger than 1 MB, which no application.yml is.",
      remedy: "Choose the application.yml of your BlueRange server.",
    },
    "not-text": {
      message: "This file is not text in UTF-8.",
      remedy: "Choose the application.yml of your BlueRange server.",
    },
  },
} as const;
