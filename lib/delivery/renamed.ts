/** An object with other names. Two that become the same are told apart, so that neither entry is lost. */
export function renamed(
  value: object,
  rename: (name: string) => string,
  change: (name: string, member: unknown) => unknown,
): object {
  const taken = new Set<string>();
  const members = Object.entries(value).map(([name, member]) => {
    const other = free(rename(name), taken);
    taken.add(other);
    return [other, change(name, member)] as const;
  });
  return Object.fromEntries(members);
}

function free(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let count = 2; ; count++) if (!taken.has(`${name} (${count})`)) return `${name} (${count})`;
}
