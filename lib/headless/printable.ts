/** What comes from a file or an account of somebody else must not steer the terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, "\u{fffd}");
}
