import { lineAt } from "./lines";
import { ask, type MergeChoices, type MergeQuestion } from "./questions";
import type { Splice } from "./splice";
import { keyText, type YmlPair } from "./yml-tree";

/** A key of the file, and how the manual spells it. */
export interface NamedPair {
  readonly pair: YmlPair;
  readonly name: string;
}

export interface Respelling {
  readonly questions: readonly MergeQuestion[];
  readonly splices: readonly Splice[];
}

/** BlueRange is known to read the manual's spelling; that it reads others follows from how Spring binds properties. */
export function respell(text: string, named: readonly NamedPair[], choices: MergeChoices): Respelling {
  const others = named
    .filter(({ pair, name }) => keyText(pair) !== name)
    .toSorted((one, other) => one.pair.key.range[0] - other.pair.key.range[0]);
  if (others.length === 0) return { questions: [], splices: [] };
  const places = others.map(({ pair, name }) => `${name} (line ${lineAt(text, pair.key.range[0])})`);
  const question = spellingQuestion(places.join(", "), choices);
  const splices = others.map(({ pair: { key }, name }) => ({
    start: key.range[0],
    end: key.range[1],
    text: name,
  }));
  return { questions: [question], splices: question.chosen === "manual" ? splices : [] };
}

const spellingQuestion = (
  places: string,
  choices: MergeChoices,
): MergeQuestion<"spelling", "manual" | "keep"> =>
  ask(
    {
      id: "spelling",
      text: `The file spells these keys in another way than the manual: ${places}. Which spelling should they have?`,
      options: [
        {
          value: "manual",
          label: "The manual's",
          consequence:
            "BlueRange is known to read it. Scripts of yours that look for the present spelling need a change.",
        },
        {
          value: "keep",
          label: "The file's",
          consequence:
            "BlueRange takes both spellings for the same setting, though its manual does not say so.",
        },
      ],
      default: "manual",
    },
    choices,
  );
