/**
 * Text as one word of a POSIX shell that stands for exactly that text, whatever it holds. NUL can't be in any word
 * and throws.
 *
 * Control characters other than tab and line feed are printed by printf: raw ones in a pasted command would be
 * obeyed by the terminal (the end of a bracketed paste among them) before the shell sees the quotes.
 */
export function shellQuote(text: string): string {
  if (text.includes("\0")) throw new Error("a word of a shell can't hold the character NUL");
  if (/^[\w%+,./:=@-]+$/.test(text)) return text;
  return `'${text.replace(/'/g, `'\\''`).replace(CONTROL, printed)}'`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const CONTROL = /[\x01-\x08\x0b-\x1f\x7f]/g;

function printed(character: string): string {
  return `'"$(printf '\\${character.charCodeAt(0).toString(8).padStart(3, "0")}')"'`;
}
