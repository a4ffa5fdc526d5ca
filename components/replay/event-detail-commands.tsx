import { CodePanel } from "@/components/ui/code-panel";
import { Details } from "@/components/ui/details";
import { findRegion } from "@/lib/domain/region";
import { sdkSnippet } from "@/lib/replay/detail/sdk-snippet";
import { awsCliCommand } from "@/lib/wizard/aws-cli";
import type { Change } from "@/lib/wizard/change";
import type { Facts } from "@/lib/wizard/words";
import { detailWords } from "./words/detail";

/** The call of the change that the event is about, to be made by hand. */
export function EventCommands({
  change,
  facts,
}: {
  readonly change: Change | undefined;
  readonly facts: Facts;
}) {
  if (!change) return null;
  const { call } = change;
  const region = facts.region === undefined ? undefined : findRegion(facts.region)?.id;
  const snippet = sdkSnippet(call, region);
  return (
    <Details summary={detailWords.otherTools}>
      <CodePanel title={detailWords.cli}>{awsCliCommand(call, region ? { region } : {})}</CodePanel>
      {snippet && <CodePanel title={detailWords.sdk}>{snippet}</CodePanel>}
      <p className="text-sm text-quiet">{detailWords.placeholders}</p>
    </Details>
  );
}
