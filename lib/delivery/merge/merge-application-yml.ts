import "server-only";
import { isMap } from "yaml";
import type { ApplicationYmlValues } from "@/lib/domain/application-yml";
import { ok, type Result, refused } from "@/lib/domain/result";
import { appendBlocks } from "./append-blocks";
import { splitByteOrderMark } from "./byte-order-mark";
import { chooseDocument } from "./choose-document";
import { layoutOf } from "./layout";
import { planKeyStore } from "./plan-key-store";
import { planMqtt } from "./plan-mqtt";
import type { MergeChoices, MergeQuestion } from "./questions";
import { readYml, type YmlDocument } from "./read-yml";
import { notSafe } from "./refusals";
import { respell } from "./spelling";
import { type Splice, spliced } from "./splice";
import { isMergedWell } from "./verify-merge";

export interface Merged {
  /** The whole file, secrets included: toward the download only. */
  readonly text: string;
  readonly changed: boolean;
  /** The name that the key store has in this file; another one than wanted where that was taken. */
  readonly keyStoreName: string;
  /** What the file left open, with the answers that this merge went by. */
  readonly questions: readonly MergeQuestion[];
}

/**
 * Puts the product's two blocks into an administrator's own application.yml.
 *
 * The file is parsed to decide, and written by splicing its text: every byte outside the splices stays, comments, CRLF
 * and byte order mark among them. The result is read again before it is given out. Merging it once more changes nothing.
 *
 * @param text the file as it is, its byte order mark included: decode it with `ignoreBOM`
 * @param choices answers to the questions of an earlier merge of the same file
 */
export function mergeApplicationYml(
  text: string,
  values: ApplicationYmlValues,
  choices: MergeChoices = {},
): Result<Merged> {
  const [mark, body] = splitByteOrderMark(text);
  const merged = mergeBody(body, values, choices);
  return merged.ok ? ok({ ...merged.value, text: mark + merged.value.text }) : merged;
}

function mergeBody(text: string, values: ApplicationYmlValues, choices: MergeChoices): Result<Merged> {
  const documents = readYml(text);
  if (!documents.ok) return documents;
  const { document, questions } = chooseDocument(text, documents.value, choices);
  const planned = planDocument(text, document, values, choices);
  if (!planned.ok) return planned;
  const { keyStoreName, splices, isMqttKept } = planned.value;
  const merged = spliced(text, splices);
  const intention = {
    values: { ...values, keyStoreName },
    index: document ? documents.value.indexOf(document) : 0,
    isMqttKept,
  };
  if (!isMergedWell(documents.value, merged, intention)) return refused(notSafe);
  const asked = [...questions, ...planned.value.questions];
  return ok({ text: merged, changed: merged !== text, keyStoreName, questions: asked });
}

interface DocumentPlan {
  readonly splices: readonly Splice[];
  readonly keyStoreName: string;
  readonly isMqttKept: boolean;
  readonly questions: readonly MergeQuestion[];
}

function planDocument(
  text: string,
  document: YmlDocument | undefined,
  values: ApplicationYmlValues,
  choices: MergeChoices,
): Result<DocumentPlan> {
  const root = document && isMap(document.contents) ? document.contents : undefined;
  const layout = layoutOf(text, root);
  const keyStore = planKeyStore(layout, root, values, choices);
  if (!keyStore.ok) return keyStore;
  const { keyStoreName } = keyStore.value;
  const mqtt = planMqtt(layout, root, { ...values, keyStoreName }, choices);
  if (!mqtt.ok) return mqtt;
  const plans = [keyStore.value, mqtt.value];
  const spelling = respell(
    text,
    plans.flatMap(({ named }) => named),
    choices,
  );
  const questions = [...plans.flatMap((plan) => plan.questions), ...spelling.questions];
  return ok({
    keyStoreName,
    questions,
    isMqttKept: questions.some(({ id, chosen }) => id === "mqtt" && chosen === "keep"),
    splices: [
      ...plans.flatMap((plan) => plan.splices),
      ...spelling.splices,
      // Last, as an inner splice may end where the document ends.
      ...appendBlocks(
        layout,
        document,
        plans.flatMap(({ appended }) => appended),
      ),
    ],
  });
}
