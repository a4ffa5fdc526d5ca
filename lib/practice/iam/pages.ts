import { page } from "../paging";

interface Asked {
  readonly Marker?: number | undefined;
  readonly MaxItems: number;
}

/** One page of a list, with IAM's two fields about the rest. */
export function iamPage<T>(all: readonly T[], asked: Asked) {
  const { items, next } = page(all, asked.MaxItems, asked.Marker);
  return { items: [...items], rest: next ? { IsTruncated: true, Marker: next } : { IsTruncated: false } };
}
