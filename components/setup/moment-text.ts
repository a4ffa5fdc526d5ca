const time = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });

/** A moment as people read it, for example "Nov 22, 2026, 9:30 AM UTC". */
export function momentText(at: string): string {
  return `${time.format(new Date(at))} UTC`;
}
