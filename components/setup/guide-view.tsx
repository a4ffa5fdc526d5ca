import { CodePanel } from "@/components/ui/code-panel";
import { Details } from "@/components/ui/details";
import type { GuidePart, GuideSection, InstallGuide } from "@/lib/domain/install-guide";
import { deliveryWords } from "./words/delivery";

/** What to do with the files on the server, with its commands to copy; what is not needed at first is folded. */
export function GuideView({ guide }: { readonly guide: InstallGuide }) {
  return guide.map((section, index) => (
    <Section
      key={section.title}
      section={section}
      panelsBefore={guide.slice(0, index).flatMap(({ parts }) => parts.filter(isLines)).length}
    />
  ));
}

interface Props {
  readonly section: GuideSection;
  /** The panels are numbered through the guide: each needs a name of its own among the regions of the page. */
  readonly panelsBefore: number;
}

function Section({ section: { title, parts, isLater }, panelsBefore }: Props) {
  const shown = parts.map((part, index) => {
    if (!isLines(part))
      return (
        <p key={part} className="my-2 max-w-[66ch] wrap-anywhere">
          {part}
        </p>
      );
    const text = part.lines.join("\n");
    const number = panelsBefore + parts.slice(0, index + 1).filter(isLines).length;
    return (
      <CodePanel key={text} title={deliveryWords.toCopy(number)}>
        {text}
      </CodePanel>
    );
  });
  if (isLater) return <Details summary={title}>{shown}</Details>;
  return (
    <section className="mb-6 first:mt-1">
      <h3 className="mb-1.5 font-[650]">{title}</h3>
      {shown}
    </section>
  );
}

function isLines(part: GuidePart): part is Exclude<GuidePart, string> {
  return typeof part !== "string";
}
