"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LiveRegion } from "@/components/ui/live-region";
import { compare } from "@/lib/replay/compare/compare";
import { momentAt } from "@/lib/replay/compare/moment";
import { createMoments, type Moments } from "@/lib/replay/moments";
import type { Comparison } from "@/lib/replay/place";
import { compareButtonId } from "./compare-button";
import { CompareChoice } from "./compare-choice";
import { CompareTable } from "./compare-table";
import type { ReadFile } from "./use-newest-file";
import { compareWords } from "./words/compare";

/** Two moments beside each other: of this session, or of this one and another that is chosen here. */
export function CompareView({
  moments,
  comparison,
  onChange,
  read,
}: {
  readonly moments: Moments;
  readonly comparison: Comparison;
  readonly onChange: (comparison: Comparison | undefined) => void;
  readonly read: ReadFile;
}) {
  const [chosen, setChosen] = useState<Moments>();
  const { file, event, onlyDifferences } = comparison;
  const others = file ? chosen : moments;
  const other = others && Math.min(comparison.other ?? others.last, others.last);
  const first = useMemo(() => momentAt(moments, event), [moments, event]);
  const second = useMemo(
    () => (others && other !== undefined ? momentAt(others, other) : undefined),
    [others, other],
  );
  const compared = useMemo(() => second && compare(first, second), [first, second]);
  const heads = file
    ? ([compareWords.thisFile(event), compareWords.otherFile(other ?? 0)] as const)
    : ([compareWords.event(event), compareWords.event(other ?? 0)] as const);
  const count = compared?.reduce((sum, { different }) => sum + different.length, 0);
  const shown = compared?.filter(
    ({ different, same }) => different.length + (onlyDifferences ? 0 : same.length) > 0,
  );
  return (
    <Card title={<Heading />}>
      <CompareChoice
        comparison={comparison}
        onChange={onChange}
        last={moments.last}
        lastOther={others?.last}
        other={other}
        read={read}
        choose={(opened) => setChosen(opened && createMoments(opened.events))}
      />
      <LiveRegion visible>{count !== undefined && compareWords.count(count)}</LiveRegion>
      {shown?.map((each) => (
        <CompareTable key={each.aspect} compared={each} heads={heads} onlyDifferences={onlyDifferences} />
      ))}
      <Button
        variant="quiet"
        className="mt-4"
        onClick={() => {
          onChange(undefined);
          document.getElementById(compareButtonId)?.focus();
        }}
      >
        {compareWords.close}
      </Button>
    </Card>
  );
}

/** Takes the focus as it appears: it stands below the screen, away from what opened it. */
function Heading() {
  const box = useRef<HTMLSpanElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <span ref={box} tabIndex={-1}>
      {compareWords.title}
    </span>
  );
}
