import type { Problem } from "@/lib/domain/problem";

/**
 * Why an application.yml is not merged. A problem names lines and keys of BlueRange, never a word of the file: what an
 * administrator uploads may hold passwords anywhere.
 */
export type Refusal = (line: number) => Problem;

/** The file can be merged by hand all the same: the download has the two blocks as the manual shows them. */
const byHand = "or add the two blocks of the download by hand.";

export const tooLarge: Problem = {
  code: "yml-too-large",
  message: "An application.yml has at most 256 kB, this file is larger.",
  remedy: `Choose the application.yml of the BlueRange server, ${byHand}`,
};

export const tooManyEntries: Refusal = (line) => ({
  code: "yml-too-many-entries",
  message: `The file has far more entries than an application.yml; reading stopped at line ${line}`,
  remedy: `Choose the application.yml of the BlueRange server, ${byHand}`,
});

export const tooDeep: Refusal = (line) => ({
  code: "yml-too-deep",
  message: `The file is nested deeper than 50 levels at line ${line}`,
  remedy: `Check the brackets and the indentation of this line, ${byHand}`,
});

export const tab: Refusal = (line) => ({
  code: "yml-tab",
  message: `There is a tab where YAML takes blanks only, and BlueRange would not start: line ${line}`,
  remedy: "Replace the tabs by blanks, then choose the file again.",
});

export const oddCharacter: Refusal = (line) => ({
  code: "yml-odd-character",
  message: `There is an invisible control character, or a line break of another kind than usual, in line ${line}`,
  remedy: "Save the file as plain text in UTF-8 with ordinary line breaks, then choose it again.",
});

export const placeholder: Refusal = (line) => ({
  code: "yml-unfilled-template",
  message: `This is a template whose %PLACEHOLDER% values are not filled in; the first one is in line ${line}`,
  remedy: "Choose the application.yml that the BlueRange server runs with, or fill in the values first.",
});

export const unreadable: Refusal = (line) => ({
  code: "yml-unreadable",
  message: `The file can't be read as YAML, and BlueRange would not start with it: line ${line}`,
  remedy: "Correct this line or the one above it, then choose the file again.",
});

export const rootNotMapping: Refusal = (line) => ({
  code: "yml-root-not-mapping",
  message: `An application.yml is made of keys with values at its left edge, this file is something else: line ${line}`,
  remedy: "Choose the application.yml of the BlueRange server.",
});

export const duplicateKey = (line: number, firstLine: number): Problem => ({
  code: "yml-duplicate-key",
  message: `The same key stands twice, and BlueRange would not start: lines ${firstLine} and ${line}`,
  remedy: "Join the two into one, then choose the file again.",
});

export const twoSpellings = (name: string, line: number, firstLine: number): Problem => ({
  code: "yml-two-spellings",
  message: `Two spellings of the one setting ${name} stand side by side: lines ${firstLine} and ${line}`,
  remedy: `Keep one of them, spelled ${name}, then choose the file again.`,
});

export const aliasBomb: Refusal = (line) => ({
  code: "yml-alias-bomb",
  message: `References to anchors make the file many times as large as it looks: line ${line}`,
  remedy: "Write the values out instead of referring to them, then choose the file again.",
});

export const dottedKey = (name: string, line: number): Problem => ({
  code: "yml-dotted-key",
  message: `A setting of ${name} is written as one key with dots or brackets, which can't be merged: line ${line}`,
  remedy: `Write ${name} as a key of its own with the settings indented below it, ${byHand}`,
});

export const notAMapping = (name: string, line: number): Problem => ({
  code: "yml-not-a-mapping",
  message: `The value of ${name} is no list of keys with values of its own: line ${line}`,
  remedy: `Write the settings of ${name} indented below it, ${byHand}`,
});

export const mergeKey: Refusal = (line) => ({
  code: "yml-merge-key",
  message: `A merge key (<<) brings in settings from elsewhere, next to those that need to change: line ${line}`,
  remedy: `Write the settings out instead of the merge key, ${byHand}`,
});

export const notSafe: Problem = {
  code: "yml-not-mergeable",
  message:
    "The file is written in an unusual way, and a merge could change more than it should; nothing was changed.",
  remedy: "Add the two blocks of the download by hand.",
};
