/** What a comparison line by line says by itself. Apart from the other words: forms have no use for it. */
export const lineWords = {
  added: "added",
  removed: "removed",
  unchanged: "unchanged",
  gap: "lines left out",
  line: "Line",
  change: "Change",
  tooLong: (what: string) => `${what}: too long to be compared line by line.`,
} as const;
