export const formWords = {
  saving: "Saving",
  cancel: "Cancel",
  leaveTitle: "Leave without saving this page?",
  leaveText: "What you typed on this page is not saved yet. Earlier pages are saved.",
  leave: "Leave this page",
  stay: "Stay here",
  onlyFor: (label: string) => `Only for: ${label}`,
  provider: "Developer provider name",
  permanent: "This name can't be changed later: another external URL needs another identity pool.",
  outdatesTitle: "Other steps stand on these answers",
  outdates:
    "Saving makes these steps outdated. Their changes are reviewed again, and the files are made anew; nothing in AWS is deleted.",
  saveAnyway: "Save and redo these steps",
} as const;
