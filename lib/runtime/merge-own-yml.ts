import "server-only";
import type { DeliveryValues } from "@/lib/delivery/delivery-values";
import { digestOf, type MergedYml } from "@/lib/delivery/install/merged-yml";
import { externalUrlOf } from "@/lib/delivery/merge/external-url-of";
import { type DiffLine, maskedDiff } from "@/lib/delivery/merge/masked-diff";
import { mergeApplicationYml } from "@/lib/delivery/merge/merge-application-yml";
import type { MergeQuestion } from "@/lib/delivery/merge/questions";
import type { ApplicationYmlValues } from "@/lib/domain/application-yml";
import { readExternalUrl } from "@/lib/domain/external-url";
import type { Problem } from "@/lib/domain/problem";
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

export interface OwnMerge {
  /** What the delivery holds in place of the two blocks alone. */
  readonly yml: MergedYml;
  readonly shown: ShownMerge;
}

export function mergeOwnYml(own: OwnYml, values: DeliveryValues, secretAccessKey: Secret): Result<OwnMerge> {
  const before = own.text.reveal();
  const merged = mergeApplicationYml(
    before,
    { ...values, secretAccessKey: secretAccessKey.reveal() },
    own.choices,
  );
  if (!merged.ok) return merged;
  const { text, questions } = merged.value;
  return ok({
    yml: { text: new Secret(text), digestBefore: digestOf(before) },
    shown: {
      questions,
      otherHost: otherHost(before, values.host),
      lines: maskedDiff(before, text).map(shownLine),
    },
  });
}

/** The file with the two blocks of these values in it: what an earlier delivery of them has written. */
export function mergedText({ text, choices }: OwnYml, values: ApplicationYmlValues): string | undefined {
  const merged = mergeApplicationYml(text.reveal(), values, choices);
  return merged.ok ? merged.value.text : undefined;
}

/** What an own file tells before there is anything to merge into it. */
export interface OwnYmlFirstLook {
  /** Why nothing can ever be merged into it; that depends on the file alone. */
  readonly problem: Problem | undefined;
  /** Not checked as a URL. */
  readonly externalUrl: string | undefined;
}

export function lookAtOwnYml({ text, choices }: OwnYml): OwnYmlFirstLook {
  const merged = mergeApplicationYml(text.reveal(), anyValues, choices);
  return {
    problem: merged.ok ? undefined : merged.problem,
    externalUrl: externalUrlOf(text.reveal()),
  };
}

const anyValues: ApplicationYmlValues = {
  endpoint: "endpoint.example.com",
  pemDirectory: "/etc/opt/relution",
  keyStoreName: "AWS IoT Keystore",
  accessKeyId: "AKIAXXXXXXXXXXXXXXXX",
  secretAccessKey: "x",
};

function otherHost(text: string, host: string): string | undefined {
  const read = readExternalUrl(externalUrlOf(text) ?? "");
  return read.ok && read.value.host !== host ? read.value.host : undefined;
}

function shownLine({ kind, text }: DiffLine): ShownLine {
  return { kind: kind === "same" ? "unchanged" : kind, text };
}
