/** Text as one word of PowerShell that stands for exactly that text; typographic quotes end such a word there too. */
export function powershellQuote(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, "$&$&")}'`;
}
