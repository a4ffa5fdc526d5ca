import type { ReactNode } from "react";
import { CodePanel } from "@/components/ui/code-panel";
import type { AwsErrorFacts, Problem } from "@/lib/domain/problem";
import { problemWords } from "./words/problem";

/**
 * The one way to show a problem: what happened, what to do, what AWS said, and the right to ask for. `children` is
 * the next press, where there is one. Where it answers a press, TakesFocus stands around it.
 */
export function ProblemPanel({
  problem,
  children,
}: {
  readonly problem: Problem;
  readonly children?: ReactNode;
}) {
  return (
    <div className="border-l-4 border-bad py-1 pl-4 not-last:mb-6">
      <p className="max-w-[66ch] font-[650]">{problem.message}</p>
      <p className="mt-1 max-w-[66ch]">{problem.remedy}</p>
      {problem.aws && <AwsFacts {...problem.aws} />}
      {problem.statement && (
        <div className="mt-2">
          <CodePanel title={problemWords.statement}>{JSON.stringify(problem.statement, null, 2)}</CodePanel>
        </div>
      )}
      {children && <div className="mt-4">{children}</div>}
    </div>
  );
}

/** What support asks for. */
export function AwsFacts({ error, action, requestId }: AwsErrorFacts) {
  return (
    <p className="mt-2 font-mono text-[0.8125rem] wrap-anywhere text-quiet">
      <span className="sr-only">{problemWords.aws}: </span>
      {action} · {error}
      {requestId && ` · ${problemWords.request} ${requestId}`}
    </p>
  );
}
