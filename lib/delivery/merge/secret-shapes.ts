import { mask } from "./mask";

/** Spoken of in the name of a key, these make its value a secret. */
export const secretWord =
  /passw|passphrase|pwd|secret|psk|token|credential|api[-_]?key|private[-_]?key|access[-_]?key/i;

/** Masks what has the shape of a secret wherever it stands. Works line by line, in time linear to the text. */
export function maskByShape(text: string): string {
  return shapes.reduce(
    (masked, shape) => masked.replace(shape, `$1${mask}`),
    text.replace(/[^\r\n]+/g, maskValue),
  );
}

/** Whatever stands behind a secret word, on a commented-out line for example. */
function maskValue(line: string): string {
  const end = line.search(/[:=]/) + 1;
  const name = line.slice(0, end);
  const value = line.slice(end).trimStart();
  if (value === "" || value.startsWith(mask) || !(secretWord.test(name) || /[#\s]_/.test(name))) return line;
  return line.slice(0, line.length - value.length) + mask;
}

/** In each, the first group stays and the rest is the secret. All are bounded, as hostile text is long. */
const shapes: readonly RegExp[] = [
  // Logins in the addresses of databases and brokers, Oracle's own form, and parameters.
  /(:\/\/)[^\s/"'•]{1,300}(?=@)/g,
  /(jdbc:oracle:\w{1,10}:)[^\s@"'•]{1,300}(?=@)/gi,
  /([?&;](?:user|username|\w{0,30}(?:passw|pwd|secret|token)\w{0,30})=)[^&;\s"'•]+/gi,
  // The body of a PEM file or a long key on a line of its own.
  /^([ \t]*(?:#[ \t]*)?)[A-Za-z\d+/]{40,}={0,2}(?=[ \t]*\r?$)/gm,
];
