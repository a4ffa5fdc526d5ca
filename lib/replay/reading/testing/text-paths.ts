/** For tests: the names that lead to a value within another. */
export type Path = readonly string[];

/** Where the texts of a value stand. */
export function textPaths(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === "string") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => textPaths(member, [...path, name]));
}

/** A copy with another text in one place. */
export function withText(value: unknown, [name, ...rest]: Path, text: string): unknown {
  if (name === undefined) return text;
  if (typeof value !== "object" || value === null) return value;
  const member = withText(Reflect.get(value, name), rest, text);
  return Array.isArray(value) ? value.with(Number(name), member) : { ...value, [name]: member };
}
