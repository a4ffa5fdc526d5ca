"use client";

import { useState } from "react";
import type { CheckedStep } from "@/lib/wizard/fold/drift-of";
import type { StepId } from "@/lib/wizard/words";
import { DriftChecked } from "./drift-checked";
import { useEventStream } from "./use-event-stream";

/** Which steps a check that is under way has got through, whoever has asked for it. Nothing while there is none. */
export function DriftProgress({
  eventsHref,
  since,
  names,
}: {
  /** Sends `view` messages, each the JSON of all CheckedSteps. */
  readonly eventsHref: string;
  /** ISO 8601: what was checked until then is on the page already. */
  readonly since: string;
  readonly names: Readonly<Partial<Record<StepId, string>>>;
}) {
  const [checked, setChecked] = useState<readonly CheckedStep[]>([]);
  useEventStream(eventsHref, true, {
    take(data) {
      // Our own server wrote it from this very type.
      const steps = JSON.parse(data) as readonly CheckedStep[];
      setChecked(steps.filter(({ at }) => at > since));
    },
  });

  return <DriftChecked names={checked.map(({ id }) => names[id] ?? id)} />;
}
