import type { SpanState } from "@/lib/replay/timeline/span";

/** How a bar looks. Failed ones are as high as their row, so that colour is not all that tells them apart. */
export const barLooks: Readonly<
  Record<SpanState, { readonly fill: string; readonly y: number; readonly height: number }>
> = {
  point: { fill: "fill-edge", y: 5, height: 8 },
  done: { fill: "fill-accent", y: 4, height: 10 },
  waiting: { fill: "", y: 4, height: 10 },
  running: { fill: "fill-accent-wash stroke-accent [stroke-dasharray:3_2]", y: 4, height: 10 },
  repeated: { fill: "fill-warn", y: 4, height: 10 },
  failed: { fill: "fill-bad", y: 1, height: 16 },
};

export const trackHeight = 18;
