export const checkWords = {
  title: "Checks",
  states: { passed: "passed", failed: "failed", warning: "warning" },
  wanted: "Wanted",
  found: "Found",
  count: (passed: number, total: number) => `${passed} of ${total} checks passed`,
} as const;
