import type { ReactNode } from "react";
import { TakesFocus } from "./takes-focus";
import { uiWords } from "./words";

export interface SummaryItem {
  readonly text: string;
  /** Id of the control to go to. */
  readonly fieldId: string;
}

/**
 * What is wrong, above the heading, each a link to its field. Takes the focus at every answer of
 * the server, so that the same errors are announced again.
 */
export function ErrorSummary({
  answer,
  items,
  children,
}: {
  /** Whatever is another object for every answer of the server. */
  readonly answer: object;
  readonly items: readonly SummaryItem[];
  /** Stands under the list. */
  readonly children?: ReactNode;
}) {
  return (
    <TakesFocus answer={answer} className="mb-6 rounded-card border-2 border-bad bg-bad-wash px-5 py-4">
      <h2 className="text-[1.0625rem] font-semibold">{uiWords.problem}</h2>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {items.map(({ text, fieldId }) => (
          <li key={fieldId}>
            <a href={`#${fieldId}`} className="font-semibold text-bad">
              {text}
            </a>
          </li>
        ))}
      </ul>
      {children}
    </TakesFocus>
  );
}
