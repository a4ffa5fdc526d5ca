import "server-only";
import type { DeliveryFile } from "@/lib/delivery/build-files";
import type { DeliveryValues } from "@/lib/delivery/delivery-values";
import { externalUrlOf } from "@/lib/delivery/merge/external-url-of";
import { type DiffLine, maskedDiff } from "@/lib/delivery/merge/masked-diff";
import { mergeApplicationYml } from "@/lib/delivery/merge/merge-application-yml";
import type { MergeQuestion } from "@/lib/delivery/merge/questions";
import { readExternalUrl } from "@/lib/domain/external-url";
import { ok, type Result } from "@/lib/domain/result";
import { Secret } from "@/lib/domain/secret";
import type { OwnYml } from "./own-yml";

/** What a merge did to an own file, to be shown: secrets are covered. */
export interface ShownMerge {
  /** The changed lines with some around them; none where the file has both blocks already. */
  readonly lines: readonly ShownLine[];
  readonly questions: readonly MergeQuestion[];
  /** The host of the file's own external URL, where it is another than the setup's: BlueRange would find no pool. */
  readonly otherHost: string | undefined;
}

export interface ShownLine {
  readonly kind: "added" | "removed" | "unchanged" | "gap";
  readonly text: string;
}

export interface MergedDelivery {
  /** The delivery's files with the merged application.yml in place of the two blocks alone. */
  readonly files: readonly DeliveryFile[];
  readonly merge: ShownMerge;
}

export function mergeOwnYml(
  files: readonly DeliveryFile[],
  own: OwnYml,
  values: DeliveryValues,
  secretAccessKey: Secret,
): Result<MergedDelivery> {
  const before = own.text.reveal();
  const merged = mergeApplicationYml(
    before,
    { ...values, secretAccessKey: secretAccessKey.reveal() },
    own.choices,
  );
  if (!merged.ok) return merged;
  const { text, questions } = merged.value;
  return ok({
    files: files.map((file) =>
      file.name === "application.yml" ? { ...file, content: new Secret(text) } : file,
    ),
    merge: {
      questions,
      otherHost: otherHost(before, values.host),
      lines: maskedDiff(before, text).map(shownLine),
    },
  });
}

function otherHost(text: string, host: string): string | undefined {
  const read = readExternalUrl(externalUrlOf(text) ?? "");
  return read.ok && read.value.host !== host ? read.value.host : undefined;
}

function shownLine({ kind, text }: DiffLine): ShownLine {
  return { kind: kind === "same" ? "unchanged" : kind, text };
}
