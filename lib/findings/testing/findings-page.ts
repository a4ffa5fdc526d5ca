/** docs/findings.md, made of the analyzers, their own examples and the check list. */
import { analyzers } from "../analyzers";
import { type CauseId, causes } from "../causes";
import { checkListOf } from "../check-list";
import type { Analyzer, Finding, Severity } from "../finding";
import { findingsOf } from "../findings-of";
import type { ListedCause } from "../listed-cause";
import { fixtures } from "./fixtures";

export function findingsPage(): string {
  const parts = [
    head,
    ...severities.flatMap(({ severity, title }) => [
      `## ${title}`,
      ...analyzers.filter((analyzer) => analyzer.severity === severity).map(analyzerPart),
    ]),
    checkListHead,
    ...listed.map(listedPart),
    causesHead,
    causesTable(),
  ];
  return `${parts.join("\n\n")}\n`;
}

const head = `# Findings

What a saved session, or one that is under way, tells about itself: each with its cause in one sentence, what to do, and
the events that show it. The same analyzers look live, in a replay and in a terminal:

\`\`\`sh
npm run --silent headless -- findings session.json
\`\`\`

An error stands in the way, a warning will matter, information is good to know. What was overcome later in the session
becomes information. The examples are findings of short made-up sessions.

This page is made from the analyzers: \`npx vitest run lib/findings -u\` writes it anew.`;

const severities: readonly { readonly severity: Severity; readonly title: string }[] = [
  { severity: "error", title: "Errors" },
  { severity: "warning", title: "Warnings" },
  { severity: "info", title: "Information" },
];

const checkListHead = `## Check list

What no session can show, because it happens on the BlueRange server or in a browser later on. It stands at the end of
the step Files, too, with the commands for the way in which BlueRange is installed; here they are those of
bluerange-setup, before the files are installed.`;

const causesHead = `## Known causes

Every known way in which this setup comes to fail, and where it is found.`;

function analyzerPart({ id, title, seenBy }: Analyzer): string {
  const example = findingsOf(fixtures[id]?.finds ?? []).find((finding) => finding.id.split(":")[0] === id);
  return [`### ${title}`, `\`${id}\`. ${seenBy}`, ...(example ? [exampleText(example)] : [])].join("\n\n");
}

function exampleText({ cause, remedy, statement, command }: Finding): string {
  const toAllow = statement ? [`\`\`\`json\n${JSON.stringify(statement, null, 2)}\n\`\`\``] : [];
  return [`> ${escaped(cause)}`, steps(remedy), ...toAllow, ...shell(command)].join("\n\n");
}

function listedPart({ symptom, because, steps: todo, command }: ListedCause): string {
  return [`### ${escaped(symptom)}`, escaped(because), steps(todo), ...shell(command)].join("\n\n");
}

const listed = checkListOf({
  installed: false,
  facts: {
    installKind: "bluerange-compose",
    region: "eu-west-1",
    endpoint: "a1syk38q47ovpy-ats.iot.eu-west-1.amazonaws.com",
    userName: "bluerange",
    certificateId: "CERTIFICATE_ID",
  },
});

function steps(texts: readonly string[]): string {
  return texts.map((text, index) => `${index + 1}. ${escaped(text)}`).join("\n");
}

function shell(command: string | undefined): readonly string[] {
  return command === undefined ? [] : [`\`\`\`sh\n${command}\n\`\`\``];
}

function causesTable(): string {
  const rows = Object.entries(causes).map(([id, text]) => `| ${text} | ${whereFound(id)} |`);
  return ["| Cause | Found by |", "| --- | --- |", ...rows].join("\n");
}

function whereFound(id: string): string {
  const isThis = (cause: CauseId) => cause === id;
  const by = analyzers
    .filter((analyzer) => analyzer.causes.some(isThis))
    .map((analyzer) => `\`${analyzer.id}\``);
  const onList = listed.some(({ cause }) => isThis(cause)) ? ["[check list](#check-list)"] : [];
  return [...by, ...onList].join(", ");
}

/** Markdown reads these as its own. */
function escaped(text: string): string {
  return text.replace(/[*_<|]/g, "\\$&");
}
