import { type StepId, stepIds } from "@/lib/wizard/words";
import { type Lane, type LaneName, laneKinds, type Span } from "./span";

/** The rows of a timeline while they fill. */
export interface LaneBook {
  add(step: StepId, kind: LaneName["kind"], span: Span): void;
  addChange(step: StepId, changeId: string, span: Span, summary: () => string): void;
  /** By step, and within a step as laneKinds has them. */
  inOrder(): readonly Lane[];
}

/** How many changes of a step have a row of their own. */
const changeLanesMax = 20;

/** `startMs`: nothing can have begun before. */
export function createLaneBook(startMs: number): LaneBook {
  const lanes = new Map<string, { readonly step: StepId; readonly name: LaneName; readonly spans: Span[] }>();
  const changes = new Map<StepId, number>();

  function put(id: string, step: StepId, nameOf: () => LaneName, span: Span): void {
    let lane = lanes.get(id);
    if (!lane) {
      // Every step has a row of its own, under which its others stand.
      if (!lanes.has(`${step} step`)) lanes.set(`${step} step`, { step, name: { kind: "step" }, spans: [] });
      lane = lanes.get(id) ?? { step, name: nameOf(), spans: [] };
      lanes.set(id, lane);
    }
    lane.spans.push(span.fromMs >= startMs ? span : from(startMs, span));
  }

  function add(step: StepId, kind: LaneName["kind"], span: Span): void {
    put(`${step} ${kind}`, step, () => ({ kind }), span);
  }

  return {
    add,
    addChange(step, changeId, span, summary) {
      const id = `${step} change ${changeId}`;
      const count = changes.get(step) ?? 0;
      const isNew = !lanes.has(id);
      if (isNew && count >= changeLanesMax) {
        add(step, "more-changes", span);
        return;
      }
      if (isNew) changes.set(step, count + 1);
      put(id, step, () => ({ kind: "change", summary: summary() }), span);
    },
    inOrder: () =>
      [...lanes]
        .map(([id, lane]) => ({ id, ...lane, spans: lane.spans.toSorted((a, b) => a.fromMs - b.fromMs) }))
        .toSorted((a, b) => rank(a) - rank(b)),
  };
}

function from(startMs: number, span: Span): Span {
  return { ...span, fromMs: startMs, toMs: Math.max(startMs, span.toMs) };
}

const rank = ({ step, name }: Lane): number =>
  stepIds.indexOf(step) * laneKinds.length + laneKinds.indexOf(name.kind);
