export function fitsEngines(version: string, engines: string): boolean;
