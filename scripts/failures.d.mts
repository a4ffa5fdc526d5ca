export function unitFailures(results: unknown): readonly string[];
export function browserFailures(results: unknown): readonly string[];
