import "server-only";
import { Lexer } from "yaml";

/** A piece of the file as the lexer cuts it: indicators, white space, comments and scalars. */
export interface Token {
  readonly source: string;
  /** A plain or block scalar: the lexer announces these, as they may look like anything else. */
  readonly isScalar: boolean;
}

/** The tokens of a text, one by one and in linear time. Put together they are the text. */
export function* tokensOf(text: string): Generator<Token> {
  let isScalar = false;
  for (const source of new Lexer().lex(text)) {
    if (isScalar || !marks.includes(source)) yield { source, isScalar };
    isScalar = !isScalar && source === scalarFollows;
  }
}

const scalarFollows = "\u001f";

/** What the lexer puts in between: begin of a document, a scalar follows, end of a broken flow collection. */
const marks: readonly string[] = ["\u0002", scalarFollows, "\u0018"];
