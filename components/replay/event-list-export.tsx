import { Button } from "@/components/ui/button";
import { eventsCsv, eventsJson } from "@/lib/replay/list/export";
import type { SessionIndex } from "@/lib/replay/session-index";
import type { SessionEvent } from "@/lib/wizard/events";
import { listWords } from "./words/list";

/** Hands out the events that the list shows, as files. Made here: nothing is sent anywhere. */
export function EventExport({
  events,
  index,
}: {
  readonly events: readonly SessionEvent[];
  readonly index: SessionIndex;
}) {
  if (events.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-4 print:hidden">
      <Button
        variant="quiet"
        className="text-sm"
        onClick={() => handOut("json", "application/json", eventsJson(events))}
      >
        {listWords.exportJson}
      </Button>
      <Button
        variant="quiet"
        className="text-sm"
        onClick={() => handOut("csv", "text/csv", eventsCsv(events, index))}
      >
        {listWords.exportCsv}
      </Button>
    </p>
  );
}

function handOut(ending: string, type: string, text: string): void {
  // The mark at its start tells spreadsheets that the text is UTF-8.
  const parts = ending === "csv" ? ["\uFEFF", text] : [text];
  const address = URL.createObjectURL(new Blob(parts, { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${listWords.fileName}.${ending}`;
  link.click();
  // The browser still reads from it for a moment.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
