/**
 * Where the look-alike errs, by chapter and case, each with its reason. These run on the practice account only. A row
 * is added only where AWS's documentation is on the practice account's side.
 */
export const knownDifferences: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
