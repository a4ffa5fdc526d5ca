/**
 * A time since the beginning as a clock shows it: 3:12, 1:03:12; with thousandths where they matter: 3:12.345. Where
 * the clock was set back, events come before the beginning: −0:05.
 */
export function clockText(ms: number, precise: boolean): string {
  const shownMs = precise ? Math.floor(ms) : Math.round(ms / 1_000) * 1_000;
  if (shownMs < 0) return `−${clockText(-shownMs, precise)}`;
  const whole = Math.floor(shownMs / 1_000);
  const [hours, minutes, seconds] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number) => String(value).padStart(2, "0");
  const thousandths = precise ? `.${String(shownMs % 1_000).padStart(3, "0")}` : "";
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds)}${thousandths}`;
}
