/**
 * Whether the text matches a policy's pattern: `*` stands for any text, `?` for any one character.
 *
 * By hand and not by RegExp: patterns are typed by people, and nested quantifiers could keep the process busy for
 * ever. This walks the text once and steps back only to the last star.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  let inPattern = 0;
  let inText = 0;
  let star = -1;
  let afterStar = 0;
  while (inText < text.length) {
    if (pattern[inPattern] === "*") {
      star = inPattern++;
      afterStar = inText;
    } else if (pattern[inPattern] === "?" || pattern[inPattern] === text[inText]) {
      inPattern++;
      inText++;
    } else if (star >= 0) {
      inPattern = star + 1;
      inText = ++afterStar;
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(inPattern));
}
