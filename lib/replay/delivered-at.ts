import { readDeliveryValues } from "@/lib/delivery/delivery-values";
import { type ShownTexts, shownTexts } from "@/lib/delivery/shown-texts";
import { ok, type Result } from "@/lib/domain/result";
import type { SessionView } from "@/lib/wizard/view";

/** The files as their page showed them; undefined once they are installed. What was merged into is in no session. */
export function deliveredAt({
  facts,
  installed,
}: SessionView): Result<ShownTexts & { readonly merge: undefined }> | undefined {
  if (installed) return undefined;
  const values = readDeliveryValues(facts);
  return values.ok ? ok({ ...shownTexts(values.value), merge: undefined }) : values;
}
