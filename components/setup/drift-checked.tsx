import { LiveRegion } from "@/components/ui/live-region";
import { driftWords } from "./words/drift";

/** How far a second look at the account has got, by the names of the steps; nothing while there is none. */
export function DriftChecked({ names }: { readonly names: readonly string[] }) {
  return <LiveRegion visible>{names.length > 0 && driftWords.checked(names)}</LiveRegion>;
}
