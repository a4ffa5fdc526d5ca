import "server-only";
import { isMap } from "yaml";
import { lineAt } from "./lines";
import { ask, type MergeChoices, type MergeOption, type MergeQuestion } from "./questions";
import type { YmlDocument } from "./read-yml";
import { isConditional } from "./spring-profile";
import { pairsNamed } from "./yml-tree";

export interface ChosenDocument {
  /** Undefined for a file without any content. */
  readonly document: YmlDocument | undefined;
  readonly questions: readonly MergeQuestion[];
}

/** Which of the documents in a file, parted by `---`, gets the blocks. Empty ones count only where there are no others. */
export function chooseDocument(
  text: string,
  documents: readonly YmlDocument[],
  choices: MergeChoices,
): ChosenDocument {
  const filled = documents.filter(({ contents }) => isMap(contents));
  if (filled.length < 2) return { document: filled[0] ?? documents[0], questions: [] };
  const question = documentQuestion(text, filled, choices);
  return { document: filled[Number(question.chosen) - 1], questions: [question] };
}

function documentQuestion(
  text: string,
  documents: readonly YmlDocument[],
  choices: MergeChoices,
): MergeQuestion<"document"> {
  const options = documents.map((document, index) => optionOf(text, documents, document, index + 1));
  return ask(
    {
      id: "document",
      text: `The file has ${documents.length} documents, parted by ---. Which one should have the settings?`,
      options,
      default: String(documents.indexOf(safest(documents)) + 1),
    },
    choices,
  );
}

/** Where our settings hold whatever profile is active: the last document that has such settings, else the first. */
function safest(documents: readonly YmlDocument[]): YmlDocument {
  const always = documents.filter((document) => !isConditional(document));
  const [first] = [...always.filter(hasOurKeys).toReversed(), ...always, ...documents];
  if (!first) throw new Error("There is no document to choose from");
  return first;
}

function optionOf(
  text: string,
  documents: readonly YmlDocument[],
  document: YmlDocument,
  number: number,
): MergeOption {
  const later = documents.findIndex((each, index) => index >= number && hasOurKeys(each)) + 1;
  const counts = isConditional(document)
    ? "The settings count only while the Spring profile of this document is active."
    : "The settings count whatever Spring profile is active.";
  const overridden = ` Document ${later} has mqtt or keyStores as well and takes precedence.`;
  return {
    value: String(number),
    label: `Document ${number}, from line ${lineAt(text, document.contents?.range[0] ?? 0)}`,
    consequence: later > 0 ? counts + overridden : counts,
  };
}

const hasOurKeys = ({ contents }: YmlDocument): boolean =>
  isMap(contents) && ["mqtt", "keyStores"].some((name) => pairsNamed(contents, name).length > 0);
