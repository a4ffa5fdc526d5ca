/**
 * The name of a file that somebody chose, fit to be shown: without folders and without what can't be seen or turns
 * the direction of writing, at most 100 characters. Undefined where nothing of it is left.
 */
export function shownFileName(name: string): string | undefined {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const visible = last.replace(/\p{C}/gu, "").trim();
  return [...visible].slice(0, 100).join("") || undefined;
}
