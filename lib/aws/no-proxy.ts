/**
 * Whether NO_PROXY says that a host is reached directly.
 *
 * Read as curl and Go read it: names apart by commas or blanks; a name stands for itself and for all below it, with or
 * without a leading dot or "*."; ":port" narrows an entry; "*" is for everything.
 */
export function bypassesProxy(noProxy: string, host: string, port: number): boolean {
  const wanted = host.toLowerCase().replace(/^\[(.*)\]$/, "$1");
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== "")
    .some((entry) => matches(entry, wanted, port));
}

function matches(entry: string, host: string, port: number): boolean {
  if (entry === "*") return true;
  const [, name = entry, onlyPort] = /^(\[[^\]]+\]|[^:]+):(\d+)$/.exec(entry) ?? [];
  if (onlyPort !== undefined && Number(onlyPort) !== port) return false;
  const bare = name.replace(/^\*?\./, "").replace(/^\[(.*)\]$/, "$1");
  return host === bare || host.endsWith(`.${bare}`);
}
