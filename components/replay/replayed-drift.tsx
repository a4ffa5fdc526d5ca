import { DriftChecked } from "@/components/setup/drift-checked";
import { momentText } from "@/components/setup/moment-text";
import { DriftKeysScreen } from "@/components/setup/screens/drift-keys-screen";
import { DriftScreen } from "@/components/setup/screens/drift-screen";
import type { ScreenProps } from "@/components/setup/screens/screen";
import type { ScreenAt } from "@/lib/replay/screen-at";
import { formOfAnswers, forms } from "@/lib/steps/forms";
import { driftOf } from "@/lib/wizard/fold/drift-of";
import { stepOf } from "@/lib/wizard/fold/fold";
import { areKeysAtHand } from "@/lib/wizard/keys-at-hand";
import { nothing } from "./inert-screen";

/** The second look at the account: what it found, or how far it was. */
export function ReplayedDrift({ at, ...props }: ScreenProps & { readonly at: ScreenAt }) {
  const progress = <DriftChecked names={at.checked.map((id) => forms[id].title)} />;
  if (at.name === "drift-keys") {
    const form = formOfAnswers("account", stepOf(at.view, "account").answers ?? {});
    return <DriftKeysScreen {...props} form={form} check={nothing} driftHref="#" progress={progress} />;
  }
  const checkedAt = driftOf(at.view)?.at;
  return (
    <DriftScreen
      {...props}
      check={areKeysAtHand(at.view) ? nothing : undefined}
      keysHref="#"
      checkedAt={checkedAt && momentText(checkedAt)}
      progress={progress}
    />
  );
}
