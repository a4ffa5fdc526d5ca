import { useId, useState } from "react";
import { ProblemPanel } from "@/components/setup/problem-panel";
import { LiveRegion } from "@/components/ui/live-region";
import type { Problem } from "@/lib/domain/problem";
import { fileInputClass, sessionFileTypes } from "./open-file";
import { compareWords } from "./words/compare";

/** The way to the session that is compared with; says why a file can't be. */
export function OtherFile({ choose }: { readonly choose: (file: File) => Promise<Problem | undefined> }) {
  const id = useId();
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
      <label htmlFor={id} className={labelClass}>
        {compareWords.choose}
      </label>
      <input
        id={id}
        type="file"
        accept={sessionFileTypes}
        className={fileInputClass}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void open(file);
        }}
      />
      <LiveRegion visible>{opening && `${compareWords.opening}…`}</LiveRegion>
    </div>
  );
}

const labelClass = "mb-0.5 block text-sm font-semibold";
