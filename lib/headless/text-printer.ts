import type { Json } from "@/lib/domain/json";
import type { Change } from "@/lib/wizard/change";
import { isHole } from "@/lib/wizard/hole";
import type { Check } from "@/lib/wizard/words";
import { comparedText } from "./compared-text";
import { consentFlag } from "./consent";
import { findingText, openedText } from "./finding-text";
import type { Printer, Write } from "./printer";
import { problemText } from "./problem-text";

/** For people: one line per thing, with a sign in front. Problems, and checks that did not pass, go to `err`. */
export function textPrinter(out: Write, err: Write): Printer {
  return {
    target: ({ accountKind, accountId, region, host }) =>
      out(
        `${accountKind === "practice" ? "Practice account" : "AWS account"} ${accountId}, region ${region}, BlueRange server ${host}`,
      ),
    notice: (_, { tone, text }) => out(`${tone === "warning" ? "!" : "i"} ${text}`),
    kept: (_, { summary, detail }) => out(`= ${summary}${detail ? `  (${detail})` : ""}`),
    planned: (_, change) => plannedLines(change).forEach(out),
    done: (_, change, how) => out(doneLine(change, how)),
    proved: (check) => {
      if (check.state === "passed") out(`✓ Proof: ${check.label}`);
    },
    checked: (check) => {
      if (check.state !== "passed") err(checkText(check));
    },
    compared: (check) => {
      if (check.state === "unknown") out(comparedText(check));
      else if (check.state !== "passed") err(comparedText(check));
    },
    wrote: (file) => out(`wrote ${file}`),
    opened: (session) => out(openedText(session)),
    found: (finding) => out(findingText(finding)),
    problem: (problem) => err(problemText(problem)),
    ended: (outcome, count, usersRefused) => {
      if (outcome !== "problem") out(`${endings[outcome](count)}${usersRefused ? notLetIn : ""}`);
    },
  };
}

function plannedLines(change: Change): readonly string[] {
  const { kind, summary, call, documents, permanent, consent } = change;
  return [
    `${signs[kind]} ${summary}  (${call.action})`,
    ...documents.flatMap(({ title, json, replaces }) => [
      `    ${title}: ${jsonText(json)}`,
      ...(replaces === undefined ? [] : [`    in place of: ${jsonText(replaces)}`]),
    ]),
    ...(permanent ? [`    ${permanent}`] : []),
    ...(consent ? [`    ${consent} Asks for ${consentFlag(change) ?? "your consent in the browser"}.`] : []),
  ];
}

const signs = { create: "+", modify: "~", delete: "-" } as const;

/** What is not known yet stands in a document as its name in brackets. */
function jsonText(json: Json): string {
  return JSON.stringify(json, (_, value: Json) => (isHole(value) ? `‹${value.$hole}›` : value));
}

function doneLine({ summary, call }: Change, how: Parameters<Printer["done"]>[2]): string {
  const line = `${summary}  (${call.action})`;
  switch (how) {
    case "applied":
      return `✓ ${line}`;
    case "found":
      return `✓ ${line}: was done when looked for again`;
    case "removed":
      return `- ${line}: made by an interrupted call, of no use, and deleted again`;
    case "absent":
      return `i ${line}: was not done by the interrupted call`;
  }
}

/** A warning does not stop anything; its remedy is an offer. */
function checkText({ state, label, wanted, found, problem }: Check): string {
  const head = state === "warning" ? `! Warning: ${label}` : `✗ Failed: ${label}`;
  const said = problem ? `\n${problemText(problem, "    ")}` : "";
  return `${head}\n    wanted: ${wanted}\n    found: ${found}${said}`;
}

const notLetIn = " Users are not let in yet: see the warning above.";

const endings = {
  done: (changes) => `Done: ${counted(changes)} made.`,
  undone: (changes) => `Undone: ${counted(changes)} made.`,
  "nothing-to-undo": () =>
    "Nothing to undo: this setup has made nothing in the account, or was undone already.",
  "nothing-to-do": () => "Nothing to do: everything is there already.",
  "changes-pending": (changes) => `${counted(changes)} pending. Nothing has been changed.`,
  "as-wanted": () => "Everything that could be read is as the setup left it. Nothing has been changed.",
  drift: (differences) =>
    `${differences === 1 ? "1 difference" : `${differences} differences`} to how the setup left it. Nothing has been changed.`,
  "code-written": (files) =>
    `${files === 1 ? "1 file" : `${files} files`} written. Nothing has been changed.`,
  installed: () => "The files are installed: the secrets for BlueRange are no longer kept here.",
  findings: (findings) => (findings === 1 ? "1 finding." : `${findings} findings.`),
} satisfies Partial<Record<Parameters<Printer["ended"]>[0], (count: number) => string>>;

function counted(changes: number): string {
  return changes === 1 ? "1 change" : `${changes} changes`;
}
