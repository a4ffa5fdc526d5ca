import { useState } from "react";
import { ProblemPanel } from "@/components/setup/problem-panel";
import { LiveRegion } from "@/components/ui/live-region";
import type { Problem } from "@/lib/domain/problem";
import { SessionFileField } from "./session-file-field";
import { compareWords } from "./words/compare";

/** The way to the session that is compared with; says why a file can't be. */
export function OtherFile({ choose }: { readonly choose: (file: File) => Promise<Problem | undefined> }) {
  const [opening, setOpening] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  async function open(file: File) {
    setProblem(undefined);
    setOpening(true);
    setProblem(await choose(file));
    setOpening(false);
  }
  return (
    <div>
      {problem && (
        <div role="alert">
          <ProblemPanel problem={problem}>{compareWords.notOpened}</ProblemPanel>
        </div>
      )}
      <SessionFileField label={compareWords.choose} open={(file) => void open(file)} />
      <LiveRegion visible>{opening && `${compareWords.opening}…`}</LiveRegion>
    </div>
  );
}
