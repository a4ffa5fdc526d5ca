import "server-only";
import type { setupOptions } from "./setup-options";
import type { Verb } from "./verb";
import type { undoOptions } from "./verbs/undo";

/** Asked for anywhere on the command line: whoever asks gets the help and nothing else happens. */
export function asksForHelp(args: readonly string[]): boolean {
  return args[0] === "help" || args.includes("--help") || args.includes("-h");
}

export function helpText(verbs: readonly Verb[]): string {
  return [
    "Sets up AWS IoT for a BlueRange server, without a browser.",
    "",
    `  ${call} COMMAND [OPTIONS]`,
    "",
    "Commands",
    ...table(verbs.map(({ name, summary }) => [name, summary])),
    "",
    "Options",
    ...table(Object.entries(optionTexts).map(([name, { value, text }]) => [`--${name}${value ?? ""}`, text])),
    "",
    "Exit codes",
    ...table(exitCodes),
    "",
    "All commands with their options, the answers file and the JSON lines: docs/headless.md",
  ].join("\n");
}

/** How a command line begins. */
export const call = "npm run --silent headless --";

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}

interface OptionText {
  /** What stands behind the option, where it takes something. */
  readonly value?: string;
  readonly text: string;
}

type OptionName = keyof typeof setupOptions | keyof typeof undoOptions;

const optionTexts: Readonly<Record<OptionName, OptionText>> = {
  answers: { value: " FILE.yml", text: "The answers. Every command needs them but findings." },
  out: { value: " DIR", text: "Folder for the files. apply and as-code need it." },
  json: { text: "One JSON value per line on stdout." },
  yes: { text: "apply: confirms the changes, but no replacement and no deletion." },
  "replace-key": { text: "apply: agrees to another access key in place of one whose secret is lost." },
  "replace-certificate": { text: "apply: agrees to another certificate in place of one whose key is lost." },
  "delete-key": { text: "apply: agrees to the deletion of the access key named in the answers." },
  "delete-pool": { text: "apply: agrees to the deletion of unused identity pools." },
  "application-yml": { value: " FILE", text: "apply: merges the two blocks into a copy of this file." },
  choose: { value: " QUESTION=ANSWER", text: "apply: another answer to what the merge asks." },
  "masked-session": { text: "apply: writes the session once more without account IDs and hosts." },
  "account-id": { value: " ID", text: "undo: confirms it. Without it, undo only says what would be done." },
  step: { value: " STEP", text: "undo: one step alone." },
};

const exitCodes = [
  ["0", "Done, or nothing to do."],
  ["1", "A problem, on stderr as cause and remedy. What was done stays done."],
  [
    "2",
    "plan and undo: changes are pending. drift: something differs. findings: something stands in the way.",
  ],
] as const;
