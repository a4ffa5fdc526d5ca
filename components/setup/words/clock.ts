/** Apart from the other words of a run: the clock alone comes to the browser, on every page. */
export const clockWords = {
  seconds: (n: number) => `${n} s`,
} as const;
