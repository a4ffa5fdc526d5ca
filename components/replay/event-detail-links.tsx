import { CodePanel } from "@/components/ui/code-panel";
import { Details } from "@/components/ui/details";
import { type ConsoleLink, cloudTrailCommand, cloudTrailLink, consoleLinks } from "@/lib/replay/console-link";
import type { Change } from "@/lib/wizard/change";
import type { SessionEvent } from "@/lib/wizard/events";
import type { Facts } from "@/lib/wizard/words";
import { detailWords } from "./words/detail";

/** The ways to see in AWS what the event is about. None for a practice account. */
export function EventLinks({
  event,
  change,
  facts,
}: {
  readonly event: SessionEvent;
  readonly change: Change | undefined;
  readonly facts: Facts;
}) {
  const call = requestOf(event);
  const trail = call && cloudTrailLink(call.action, facts);
  const links = [...consoleLinks(event, facts, change), ...(trail ? [trail] : [])];
  if (links.length === 0) return null;
  const command = call && cloudTrailCommand(call.action, call.requestId, event.at, facts);
  return (
    <div className="mb-4 text-[0.9375rem]">
      <h3 className="font-semibold">{detailWords.look}</h3>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {links.map((link) => (
          <li key={link.href}>
            <Link link={link} />
          </li>
        ))}
      </ul>
      <p className="mt-0.5 text-sm text-quiet">{detailWords.linksNote}</p>
      {command && (
        <div className="mt-3">
          <Details summary={detailWords.trailCommand}>
            <p className="text-sm text-quiet wrap-anywhere">{detailWords.trail(call.requestId)}</p>
            <CodePanel title={detailWords.trailCommand} subject={event.seq}>
              {command}
            </CodePanel>
          </Details>
        </div>
      )}
    </div>
  );
}

/** The page of AWS learns nothing of where the link stood. */
function Link({ link: { kind, name, href } }: { readonly link: ConsoleLink }) {
  return (
    <a href={href} target="_blank" rel="noreferrer" className="inline-block min-h-6 wrap-anywhere">
      {detailWords.links[kind]} <span className="font-mono text-[0.8125rem]">{name}</span>
    </a>
  );
}

function requestOf(event: SessionEvent): { readonly action: string; readonly requestId: string } | undefined {
  if (event.type === "aws.called" && event.requestId !== undefined)
    return { action: event.action, requestId: event.requestId };
  const aws = "problem" in event ? event.problem?.aws : undefined;
  return aws?.requestId === undefined ? undefined : { action: aws.action, requestId: aws.requestId };
}
