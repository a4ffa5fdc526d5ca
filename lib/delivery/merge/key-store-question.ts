import { ask, type MergeChoices, type MergeQuestion } from "./questions";

interface TakenKeyStore {
  readonly name: string;
  readonly line: number;
  readonly freeName: string;
  /** It points to the files of this product, so an earlier setup has most likely made it. */
  readonly isOurs: boolean;
}

export const keyStoreQuestion = (
  { name, line, freeName, isOurs }: TakenKeyStore,
  choices: MergeChoices,
): MergeQuestion<"key-store", "other-name" | "replace"> =>
  ask(
    {
      id: "key-store",
      text: `The file has a key store with the name ${name} and other values already: line ${line}. Where should the new one go?`,
      options: [
        {
          value: "other-name",
          label: `Beside it, under the name ${freeName}`,
          consequence: "The present key store stays untouched, and mqtt uses the new one.",
        },
        {
          value: "replace",
          label: "In its place",
          consequence:
            "The values of the present key store are lost. Whatever else uses it gets the certificate for AWS IoT.",
        },
      ],
      default: isOurs ? "replace" : "other-name",
    },
    choices,
  );
