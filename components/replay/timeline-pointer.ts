import { type PointerEvent, type RefObject, useEffect, useRef } from "react";
import type { WindowControl } from "./timeline-window";

interface Drag {
  readonly fromX: number;
  lastX: number;
  moved: boolean;
}

/**
 * The pointer over the rows: dragging moves the window, a press picks what lies there, the wheel with Ctrl zooms and
 * sideways moves. The plain wheel scrolls the page, as everywhere.
 */
export function useTimelinePointer(
  rows: RefObject<HTMLElement | null>,
  control: WindowControl,
  pick: (lane: string, share: number) => void,
) {
  const drag = useRef<Drag>(undefined);
  const latest = useRef(control);
  useEffect(() => {
    latest.current = control;
  });

  // React listens to the wheel passively, which can't keep the page from zooming.
  useEffect(() => {
    const element = rows.current;
    if (!element) return;
    function turn(event: WheelEvent) {
      const { window, zoom, pan } = latest.current;
      const share = shareAt(event.target, event.clientX);
      const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
      if (share === undefined || !(event.ctrlKey || event.metaKey || event.shiftKey || sideways !== 0))
        return;
      event.preventDefault();
      if (event.ctrlKey || event.metaKey)
        zoom(2 ** (event.deltaY / 200), window.from + share * (window.to - window.from));
      else pan(sideways / 1_000);
    }
    element.addEventListener("wheel", turn, { passive: false });
    return () => element.removeEventListener("wheel", turn);
  }, [rows]);

  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0 || trackOf(event.target) === undefined) return;
      drag.current = { fromX: event.clientX, lastX: event.clientX, moved: false };
    },
    onPointerMove(event: PointerEvent) {
      const held = drag.current;
      const track = trackOf(event.target);
      if (!held || !track || event.buttons === 0) return;
      held.moved ||= Math.abs(event.clientX - held.fromX) > 4;
      if (!held.moved) return;
      control.pan((held.lastX - event.clientX) / track.getBoundingClientRect().width);
      held.lastX = event.clientX;
    },
    onPointerUp(event: PointerEvent) {
      const share = shareAt(event.target, event.clientX);
      const lane = laneOf(event.target);
      if (drag.current && !drag.current.moved && share !== undefined && lane !== undefined) pick(lane, share);
      drag.current = undefined;
    },
    onPointerCancel() {
      drag.current = undefined;
    },
  };
}

function trackOf(target: EventTarget | null): Element | undefined {
  return (target instanceof Element && target.closest("[data-track]")) || undefined;
}

function laneOf(target: EventTarget | null): string | undefined {
  return target instanceof Element
    ? (target.closest("[data-lane]")?.getAttribute("data-lane") ?? undefined)
    : undefined;
}

/** Where on the track: 0 at its left edge, 1 at its right. */
function shareAt(target: EventTarget | null, clientX: number): number | undefined {
  const box = trackOf(target)?.getBoundingClientRect();
  return box && box.width > 0 ? (clientX - box.left) / box.width : undefined;
}
