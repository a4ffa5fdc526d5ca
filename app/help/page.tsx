import { SetupShell } from "@/components/setup/setup-shell";
import { helpWords } from "@/components/setup/words/help";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";

/** What people ask before they trust a wizard with their account. */
export default function HelpPage() {
  return (
    <SetupShell homeHref="/" helpHref="/help">
      <title>{helpWords.documentTitle}</title>
      <BackLink href="/" />
      <PageHeading why={helpWords.why}>{helpWords.title}</PageHeading>
      {helpWords.topics.map(({ title, paragraphs }) => (
        <Card key={title} title={title}>
          {paragraphs.map((text) => (
            <p key={text} className="mt-2 max-w-[66ch]">
              {text}
            </p>
          ))}
        </Card>
      ))}
    </SetupShell>
  );
}
