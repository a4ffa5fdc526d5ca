export interface SelectOption {
  readonly value: string;
  readonly label: string;
  /** Told beneath the field once it is chosen. */
  readonly hint?: string;
  readonly group?: string;
}

/** The options whose value, label or group holds every typed word, in their own order. */
export function matching(options: readonly SelectOption[], typed: string): readonly SelectOption[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return options.filter(({ value, label, group = "" }) => {
    const text = `${value} ${label} ${group}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The one option that the text means: its value, its label, or the only match. */
export function meant(options: readonly SelectOption[], typed: string): SelectOption | undefined {
  const text = typed.trim().toLowerCase();
  if (text === "") return undefined;
  const exact = options.find(
    ({ value, label }) => value.toLowerCase() === text || label.toLowerCase() === text,
  );
  const found = matching(options, text);
  return exact ?? (found.length === 1 ? found[0] : undefined);
}

/** In groups, in the order in which they first appear; options without a group come under "". */
export function grouped(
  options: readonly SelectOption[],
): readonly { readonly name: string; readonly options: readonly SelectOption[] }[] {
  const names = new Set(options.map(({ group = "" }) => group));
  return [...names].map((name) => ({ name, options: options.filter(({ group = "" }) => group === name) }));
}
