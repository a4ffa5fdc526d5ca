/**
 * Colours for JSON and YAML, as classes. Rendered on the server: the grammars weigh more than a whole page of ours,
 * so no client component imports this.
 */
import { classHighlighter, highlightCode } from "@lezer/highlight";
import { parser as json } from "@lezer/json";
import { parser as yaml } from "@lezer/yaml";
import type { ReactNode } from "react";

export type Language = "json" | "yaml";

/** The text as nodes. `special` may show a token its own way, for example a value that is not known yet. */
export function highlighted(
  text: string,
  language: Language,
  special: (token: string) => ReactNode | undefined = () => undefined,
): readonly ReactNode[] {
  const nodes: ReactNode[] = [];
  const put = (token: string, classes: string) => {
    const shown = special(token) ?? token;
    nodes.push(
      classes || shown !== token ? (
        <span key={nodes.length} className={classes}>
          {shown}
        </span>
      ) : (
        token
      ),
    );
  };
  highlightCode(text, parsers[language].parse(text), classHighlighter, put, () => nodes.push("\n"));
  return nodes;
}

const parsers = { json, yaml } as const;
