import type { Problem } from "@/lib/domain/problem";
import { MAX_BYTES, MAX_DEPTH, MAX_TOKENS } from "./limits";
import { lineAt } from "./lines";
import { nestingMeter } from "./nesting";
import { oddCharacter, placeholder, tab, tooDeep, tooLarge, tooManyEntries } from "./refusals";
import { type Token, tokensOf } from "./tokens";

/**
 * What can be refused before a file is parsed. The parser takes seconds for hostile input of 256 kB and recurses as
 * deep as it is nested; the lexer does neither, and stops here at the first trouble.
 */
export function preScan(text: string): Problem | undefined {
  if (Buffer.byteLength(text) > MAX_BYTES) return tooLarge;
  const odd = oddCharacters.exec(text);
  return odd ? oddCharacter(lineAt(text, odd.index)) : scanTokens(text);
}

/**
 * Control characters, lone surrogates, and the line breaks that count in YAML 1.1 but not in 1.2: behind one of those
 * in a comment, the server would read keys that this program does not see.
 */
const oddCharacters =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]|\r(?!\n)|(?!^)\ufeff|\p{Surrogate}/u;

function scanTokens(text: string): Problem | undefined {
  const depthAfter = nestingMeter();
  let line = 1;
  let count = 0;
  let before: Token | undefined;
  for (const token of tokensOf(text)) {
    if (++count > MAX_TOKENS) return tooManyEntries(line);
    if (isForbiddenTab(token, before)) return tab(line);
    if (/^["']?%[A-Z][A-Z0-9_]*%/.test(token.source)) return placeholder(line);
    if (depthAfter(token) > MAX_DEPTH) return tooDeep(line);
    line += token.source.split("\n").length - 1;
    before = token;
  }
  return undefined;
}

/** The server's parser takes tabs within scalars, within comments and behind a plain scalar, nowhere else. */
function isForbiddenTab({ source, isScalar }: Token, before: Token | undefined): boolean {
  if (isScalar || !/^[ \t]*\t[ \t]*$/.test(source)) return false;
  return !before?.isScalar || before.source.endsWith("\n");
}
