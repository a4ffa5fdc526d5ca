export function offlinePage(): Promise<{ readonly html: string; readonly modules: readonly string[] }>;
