import type { GuidePart, GuideSection, InstallGuide } from "@/lib/domain/install-guide";

/** The guide as plain text: its prose within 80 columns, its lines to copy indented and never broken. */
export function guideText(guide: InstallGuide): string {
  return guide.map(sectionText).join("\n\n");
}

function sectionText({ title, parts }: GuideSection): string {
  return `${title}\n${"-".repeat(title.length)}\n${parts.map(partText).join("\n\n")}`;
}

function partText(part: GuidePart): string {
  return typeof part === "string"
    ? wrapped(part)
    : part.lines.map((line) => (line === "" ? "" : `  ${line}`)).join("\n");
}

const COLUMNS = 80;

function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= COLUMNS)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join("\n");
}
