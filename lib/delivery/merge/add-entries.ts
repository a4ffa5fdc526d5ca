import "server-only";
import { isMap } from "yaml";
import { insertLines, type Layout } from "./layout";
import { indentationAt, nextLineStart } from "./lines";
import type { OurEntry } from "./our-blocks";
import { blockLines, flowEntry } from "./our-text";
import { insert, type Splice } from "./splice";
import { replaceByLines, replaceInline, valuePlace } from "./value-place";
import type { YmlMap, YmlPair } from "./yml-tree";

/**
 * Adds entries below a key whose value is a mapping or nothing. In a block they go directly behind `after`, or else
 * behind the line of the key: never to the end, where a last value without a line break could swallow them.
 */
export function addBelow(
  layout: Layout,
  parent: YmlPair,
  entries: readonly OurEntry[],
  { after, inFlow }: { readonly after?: YmlPair | undefined; readonly inFlow: boolean },
): readonly Splice[] {
  const { text, step } = layout;
  const map = parent.value;
  if (isMap(map) && map.flow) return [addToFlow(layout, map, entries)];
  const [first] = isMap(map) ? map.items : [];
  if (!first) return fillEmpty(layout, parent, entries, inFlow);
  const indentation = indentationAt(text, first.key.range[0]);
  const place = valuePlace(text, after ?? parent);
  const at = nextLineStart(text, after ? place.end : place.colonEnd);
  return [
    insertLines(
      layout,
      at,
      entries.flatMap((entry) => blockLines(entry, indentation, step)),
    ),
  ];
}

function fillEmpty(
  layout: Layout,
  parent: YmlPair,
  entries: readonly OurEntry[],
  inFlow: boolean,
): readonly Splice[] {
  if (inFlow) return replaceInline(layout, parent, `{${entries.map(flowEntry).join(", ")}}`);
  const indentation = indentationAt(layout.text, parent.key.range[0]) + layout.step;
  return replaceByLines(
    layout,
    parent,
    entries.flatMap((entry) => blockLines(entry, indentation, layout.step)),
  );
}

/** Between brackets, entries go first: behind the last one could stand a comma, a comment or a key without a value. */
export function addToFlow({ text }: Layout, map: YmlMap, entries: readonly OurEntry[]): Splice {
  const at = map.range[0] + 1;
  const separator = map.items.length === 0 ? "" : /\s/.test(text[at] ?? "") ? "," : ", ";
  return insert(at, entries.map(flowEntry).join(", ") + separator);
}
