/**
 * Text as a YAML 1.1 scalar that reads back as exactly this text.
 *
 * BlueRange reads its configuration with a YAML 1.1 parser, where `on`, `1_000` and `12:30` are no strings. Quotes
 * stand only where they are needed, so that ordinary values look as they do in the manual.
 */
export function yamlScalar(text: string): string {
  if (isPlain(text)) return text;
  return unprintable.test(text) ? doubleQuoted(text) : `'${text.replaceAll("'", "''")}'`;
}

function isPlain(text: string): boolean {
  return plainText.test(text) && !/: |:$| $/.test(text) && !looksLikeNumberOrDate.test(text) && !isWord(text);
}

/** No indicator of YAML at the start; within, nothing that could begin a comment, a quote or a flow collection. */
const plainText = /^[\p{L}\d/\\._+•][\p{L}\d/\\._+• :=@,()~$-]*$/u;

/** Wider than YAML's own patterns: numbers in all bases and with underscores, sexagesimals, dates. */
const looksLikeNumberOrDate = /^[+.\d][\da-fox_.:+-]*$|^\d{4}-\d/i;

const words = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", ".nan", ".inf", "+.inf"];
const isWord = (text: string): boolean => words.includes(text.toLowerCase());

/** Line breaks would be folded within single quotes; the rest may not stand in a YAML file as it is. */
const unprintable = /[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;

function doubleQuoted(text: string): string {
  const escaped = [...text].map((character) => {
    if (character === '"' || character === "\\") return `\\${character}`;
    if (!unprintable.test(character)) return character;
    return `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, "0")}`;
  });
  return `"${escaped.join("")}"`;
}
