import { useState } from "react";
import { ProblemPanel } from "@/components/setup/problem-panel";
import { LiveRegion } from "@/components/ui/live-region";
import type { Problem } from "@/lib/domain/problem";
import type { OpenedSession } from "@/lib/replay/reading/opened-session";
import { SessionFileField } from "./session-file-field";
import { type ReadFile, useNewestFile } from "./use-newest-file";
import { compareWords } from "./words/compare";

/** The way to the session that is compared with; says why a file can't be. */
export function OtherFile({
  read,
  choose,
}: {
  readonly read: ReadFile;
  /** Gets undefined for a file that can't be opened. */
  readonly choose: (opened: OpenedSession | undefined) => void;
}) {
  const { readNewest } = useNewestFile(read);
  const [opening, setOpening] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  async function open(file: File) {
    setProblem(undefined);
    setOpening(true);
    const opened = await readNewest(file);
    if (!opened) return;
    setOpening(false);
    setProblem(opened.ok ? undefined : opened.problem);
    choose(opened.ok ? opened.value : undefined);
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
