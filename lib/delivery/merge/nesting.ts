import type { Token } from "./tokens";

/**
 * Measures how deep a YAML text is nested from its tokens alone: open brackets, and columns of block collections. Fed
 * token by token; each call answers the depth so far, which is exact for brackets and never too low for blocks.
 */
export function nestingMeter(): (token: Token) => number {
  const columns: number[] = [];
  let brackets = 0;
  let column = 0;
  /** Whether a block collection would begin here: at the first thing of a line, and behind its indicators. */
  let atEntry = true;
  return (token) => {
    if (isContent(token)) {
      brackets = Math.max(0, brackets + bracketStep(token));
      if (atEntry && brackets === 0) enter(columns, column);
      atEntry = !token.isScalar && /^[-?]$/.test(token.source);
    }
    const lineBreak = token.source.lastIndexOf("\n");
    if (lineBreak >= 0) atEntry = true;
    column = lineBreak >= 0 ? token.source.length - lineBreak - 1 : column + token.source.length;
    return columns.length + brackets;
  };
}

const isContent = ({ source, isScalar }: Token): boolean => isScalar || !/^(?:\s*|#.*)$/.test(source);

function bracketStep({ source, isScalar }: Token): number {
  if (isScalar) return 0;
  if (source === "[" || source === "{") return 1;
  return source === "]" || source === "}" ? -1 : 0;
}

function enter(columns: number[], column: number): void {
  while ((columns.at(-1) ?? -1) >= column) columns.pop();
  columns.push(column);
}
