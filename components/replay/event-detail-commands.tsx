import { CodePanel } from "@/components/ui/code-panel";
import { Details } from "@/components/ui/details";
import { awsCommand } from "@/lib/findings/commands";
import { sdkSnippet } from "@/lib/replay/detail/sdk-snippet";
import type { Change } from "@/lib/wizard/change";
import type { Facts } from "@/lib/wizard/words";
import { detailWords } from "./words/detail";

/** The call of the change that the event is about, to be made by hand. */
export function EventCommands({
  change,
  facts,
  number,
}: {
  readonly change: Change | undefined;
  /** As they were by the event. */
  readonly facts: Facts;
  readonly number: number;
}) {
  if (!change) return null;
  const { call } = change;
  const command = awsCommand(facts, call.action, call.input);
  const snippet = sdkSnippet(call, facts.region);
  if (!command && !snippet) return null;
  const isRequest = call.action === "iot:CreateCertificateFromCsr";
  return (
    <Details summary={detailWords.otherTools}>
      {command && (
        <CodePanel title={detailWords.cli} subject={number}>
          {command}
        </CodePanel>
      )}
      {snippet && (
        <CodePanel title={detailWords.sdk} subject={number}>
          {snippet}
        </CodePanel>
      )}
      <p className="text-sm text-quiet">{detailWords.placeholders}</p>
      {isRequest && (
        <CodePanel title={detailWords.request} subject={number}>
          {detailWords.requestCommand}
        </CodePanel>
      )}
    </Details>
  );
}
