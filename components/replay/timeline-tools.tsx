import { buttonClass } from "@/components/ui/button";
import { type WindowControl, zoomStep } from "./timeline-window";
import { timelineWords } from "./words/timeline";

/** Everything that the wheel, a drag and the keys do, as buttons. */
export function TimelineTools({
  control,
  shorten,
  setShorten,
}: {
  readonly control: WindowControl;
  readonly shorten: boolean;
  readonly setShorten: (shorten: boolean) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be for questions; these are tools.
    <div role="group" aria-label={timelineWords.tools} className="flex flex-wrap items-center gap-1.5">
      <Tool name={timelineWords.earlier} sign="‹" act={() => control.pan(-0.5)} />
      <Tool name={timelineWords.later} sign="›" act={() => control.pan(0.5)} />
      <Tool name={timelineWords.zoomOut} sign="−" act={() => control.zoom(1 / zoomStep)} />
      <Tool name={timelineWords.zoomIn} sign="+" act={() => control.zoom(zoomStep)} />
      <button type="button" onClick={control.all} className={buttonClass("quiet", "px-1.5 text-sm")}>
        {timelineWords.all}
      </button>
      <label className="flex min-h-8 cursor-pointer items-center gap-2 text-sm">
        <input
          type="checkbox"
          checked={shorten}
          onChange={(event) => setShorten(event.target.checked)}
          className="size-4 accent-accent"
        />
        {timelineWords.shorten}
      </label>
    </div>
  );
}

function Tool({
  name,
  sign,
  act,
}: {
  readonly name: string;
  readonly sign: string;
  readonly act: () => void;
}) {
  return (
    <button type="button" aria-label={name} title={name} onClick={act} className={toolClass}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

const toolClass =
  "size-8 rounded-control border border-edge bg-card font-mono text-base leading-none text-ink hover:bg-sunken";
