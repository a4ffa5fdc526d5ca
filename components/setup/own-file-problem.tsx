import type { ReactNode } from "react";
import { TakesFocus } from "@/components/ui/takes-focus";
import type { Problem } from "@/lib/domain/problem";
import { ProblemPanel } from "./problem-panel";
import { ownFileWords } from "./words/own-file";

interface Props {
  readonly problem: Problem;
  /** Undefined for a pasted text. */
  readonly fileName: string | undefined;
  readonly children?: ReactNode;
}

/** What is wrong with the own file that was given. It comes with a new page, so it takes the focus once. */
export function OwnFileProblem({ problem, fileName, children }: Props) {
  const message = fileName ? ownFileWords.named(fileName, problem.message) : problem.message;
  return (
    <TakesFocus answer={answer} className="mb-6 wrap-anywhere">
      <ProblemPanel problem={{ ...problem, message }}>{children}</ProblemPanel>
    </TakesFocus>
  );
}

const answer = {};
