import { Button } from "@/components/ui/button";
import type { Comparison } from "@/lib/replay/place";
import { compareWords } from "./words/compare";

/** Where the focus returns to when a comparison is closed. */
export const compareButtonId = "compare-with";

/** Opens the comparison: of this event and the end, or of the beginning and this event where it is the end. */
export function CompareButton({
  n,
  last,
  comparison,
  onChange,
}: {
  readonly n: number;
  readonly last: number;
  readonly comparison: Comparison | undefined;
  readonly onChange: (comparison: Comparison | undefined) => void;
}) {
  const moments = n < last ? { event: n, other: last } : { event: 1, other: n };
  return (
    <Button
      id={compareButtonId}
      variant="quiet"
      aria-expanded={comparison !== undefined}
      onClick={() => onChange(comparison ? undefined : { ...moments, file: false, onlyDifferences: false })}
    >
      {compareWords.open}
    </Button>
  );
}
