import { readDeliveryValues } from "@/lib/delivery/delivery-values";
import { guideAfterwards, type ShownTexts, shownTexts } from "@/lib/delivery/shown-texts";
import type { InstallGuide } from "@/lib/domain/install-guide";
import { ok, type Result } from "@/lib/domain/result";
import type { SessionView } from "@/lib/wizard/view";

interface Delivered {
  /** Undefined once they are installed. What was merged into is in no session. */
  readonly delivered: Result<ShownTexts & { readonly merge: undefined }> | undefined;
  readonly afterwards: InstallGuide;
}

/** The files as their page showed them, and what is to be done once they are installed. */
export function deliveredAt({ facts, installed }: SessionView): Delivered {
  const afterwards = guideAfterwards(facts);
  if (installed) return { delivered: undefined, afterwards };
  const values = readDeliveryValues(facts);
  return {
    delivered: values.ok ? ok({ ...shownTexts(values.value), merge: undefined }) : values,
    afterwards,
  };
}
