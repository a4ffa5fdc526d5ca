/** Does the same to every item, a few at a time: AWS limits how many calls it takes per second. */
export async function fewAtATime<T, R>(
  items: readonly T[],
  act: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += AT_A_TIME) {
    results.push(...(await Promise.all(items.slice(start, start + AT_A_TIME).map(act))));
  }
  return results;
}

const AT_A_TIME = 5;
