import { maskedApplicationYml } from "@/lib/domain/application-yml";
import type { InstallGuide } from "@/lib/domain/install-guide";
import { installations } from "@/lib/domain/install-kind";
import { certificateFileName, privateKeyFileName } from "@/lib/domain/pem-files";
import type { Facts } from "@/lib/wizard/words";
import { type DeliveryValues, readDeliveryValues } from "./delivery-values";
import { guideOf } from "./install/guide-of";
import { readmeText } from "./readme-text";

/** What a page shows of the files, made of facts alone: a replay shows the same, and nothing in it is secret. */
export interface ShownTexts {
  /** application.yml with its secret covered. */
  readonly maskedYaml: string;
  readonly readme: string;
  /** What to do with the files on the server. */
  readonly guide: InstallGuide;
  /** Names of the single files, without README.txt. */
  readonly files: readonly string[];
  readonly archive: string;
}

/** `isMerged`: application.yml is the administrator's own with the two blocks merged into it. */
export function shownTexts(values: DeliveryValues, isMerged = false): ShownTexts {
  return {
    maskedYaml: maskedApplicationYml(values),
    readme: readmeText(values, isMerged),
    guide: guideOf(values, isMerged),
    files: [
      "application.yml",
      certificateFileName,
      privateKeyFileName,
      ...installations[values.installKind].files,
    ],
    archive: archiveName(values),
  };
}

/**
 * What of the guide is of use when the files are in their place: the restart, what is then to be seen, the way back.
 * The numbers of its sections are gone, as are those that came first.
 */
export function guideAfterwards(facts: Facts): InstallGuide {
  const values = readDeliveryValues(facts);
  if (!values.ok) return [];
  return guideOf(values.value, false)
    .filter(({ stays }) => stays)
    .map((section) => ({ ...section, title: section.title.replace(/^\d+\. /, "") }));
}

export function archiveName({ isPractice }: DeliveryValues): string {
  return isPractice ? "bluerange-aws-practice.zip" : "bluerange-aws.zip";
}
