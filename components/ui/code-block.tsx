import type { ReactNode } from "react";
import { CodePanel } from "./code-panel";
import { highlighted, type Language } from "./highlight";

/** A JSON or YAML document, highlighted on the server. */
export function CodeBlock({
  title,
  text,
  language,
  special,
  copy = true,
}: {
  readonly title: string;
  readonly text: string;
  readonly language: Language;
  readonly special?: (token: string) => ReactNode | undefined;
  readonly copy?: boolean;
}) {
  return (
    <CodePanel title={title} copy={copy}>
      {highlighted(text, language, special)}
    </CodePanel>
  );
}
