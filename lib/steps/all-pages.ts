import "server-only";

export interface Page<T> {
  readonly items: readonly T[];
  /** Marker of the next page; undefined on the last one. */
  readonly next: string | undefined;
}

/** All entries of a list that AWS gives in pages; no more than `pagesMax` of them. */
export async function allPages<T>(
  read: (marker: string | undefined) => Promise<Page<T>>,
  pagesMax = 100,
): Promise<readonly T[]> {
  const items: T[] = [];
  let marker: string | undefined;
  for (let page = 1; page <= pagesMax; page += 1) {
    const { items: more, next } = await read(marker);
    items.push(...more);
    if (next === undefined) break;
    marker = next;
  }
  return items;
}

/** The marker of an IAM page, which names one only where there is more. */
export function iamNext(answer: { readonly IsTruncated: boolean; readonly Marker?: string | undefined }) {
  return answer.IsTruncated ? answer.Marker : undefined;
}
