/** JSON as the formatter of this repository leaves it: objects spread out, arrays on one line where they fit. */
export function formattedJson(value: unknown): string {
  return `${lines(value, "", 0)}\n`;
}

const widthMax = 110;

/** @param taken columns before the value on its line, and a comma after it */
function lines(value: unknown, indent: string, taken: number): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const flat = `[${value.map((entry) => JSON.stringify(entry)).join(", ")}]`;
    const isFlat = value.every((entry) => typeof entry !== "object") && taken + flat.length <= widthMax;
    return isFlat
      ? flat
      : spread(
          "[]",
          indent,
          value.map((entry) => lines(entry, inner, inner.length + 1)),
        );
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => {
    const start = `${JSON.stringify(name)}: `;
    return start + lines(member, inner, inner.length + start.length + 1);
  });
  return members.length === 0 ? "{}" : spread("{}", indent, members);
}

function spread(brackets: string, indent: string, entries: readonly string[]): string {
  return `${brackets[0]}\n${entries.map((entry) => `${indent}  ${entry}`).join(",\n")}\n${indent}${brackets[1]}`;
}
