/** Apart from the other words of its page: these go into the browser's scripts. */
export const revealWords = {
  reveal: "Show secrets",
  hide: "Hide secrets",
  revealing: "Fetching the secrets",
  revealed: "The secrets are shown.",
  failed: "The secrets could not be fetched. Reload the page and try again.",
} as const;
