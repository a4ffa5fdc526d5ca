/** For tests: a value in the forms in which programs write it down, each with the rule that has to find it. */
export function writtenForms(
  value: string,
): readonly (readonly [rule: string, form: string, text: string])[] {
  const bytes = Buffer.from(value);
  const hex = bytes.toString("hex");
  const pairs = hex.match(/../g) ?? [];
  const url = encodeURIComponent(value);
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  const folded = (text: string, width: number, end: string) =>
    text.match(new RegExp(`.{1,${width}}`, "g"))?.join(end) ?? "";
  const escaped = (spell: (code: number) => string) =>
    value.replace(/[+/]/g, (character) => spell(character.charCodeAt(0)));
  return [
    ["raw", "as it is", value],
    ["raw", "in small letters", value.toLowerCase()],
    ["raw", "URL-encoded", url],
    ["raw", "URL-encoded in small letters", url.replace(/%../g, (byte) => byte.toLowerCase())],
    ["raw", "URL-encoded twice", encodeURIComponent(url)],
    ["raw", "URL-encoded as Python does, with slashes", value.replaceAll("+", "%2B")],
    ["raw", "with its slashes URL-encoded", value.replaceAll("/", "%2f")],
    ["raw", "with every byte URL-encoded", pairs.map((pair) => `%${pair}`).join("")],
    ["raw", "with escaped slashes", value.replaceAll("/", "\\/")],
    ["raw", "escaped as JSON does", escaped((code) => `\\u00${code.toString(16)}`)],
    ["raw", "escaped for a shell", pairs.map((pair) => `\\x${pair}`).join("")],
    ["raw", "escaped for HTML", escaped((code) => `&#${code};`)],
    ["raw", "escaped for HTML in hex", escaped((code) => `&#x${code.toString(16)};`)],
    ["raw", "over two lines", `${value.slice(0, 20)}\n  ${value.slice(20)}`],
    ["raw", "over two lines of YAML", `${value.slice(0, 20)}\\\n  ${value.slice(20)}`],
    ["base64", "base64", base64(value)],
    ["base64", "base64 behind one byte", base64(`x${value}yy`)],
    ["base64", "base64 behind two bytes", base64(`user:${value}@host`)],
    ["base64", "base64url", Buffer.from(`a${value}?`).toString("base64url")],
    ["base64", "base64 with URL-encoded signs", encodeURIComponent(base64(`${value}?>`))],
    ["base64", "base64 folded at 76 columns", folded(base64(`${"x".repeat(50)}${value}`), 76, "\n")],
    [
      "base64",
      "base64 folded at 64 columns for Windows",
      folded(base64(`${"x".repeat(40)}${value}`), 64, "\r\n"),
    ],
    ["base64", "base64 of PowerShell", Buffer.from(value, "utf16le").toString("base64")],
    ["hex", "hex", hex],
    ["hex", "hex in capitals", hex.toUpperCase()],
    ["hex", "hex in mixed case", hex.replace(/[a-f]/, (digit) => digit.toUpperCase())],
    ["hex", "hex with colons", pairs.join(":")],
    ["hex", "hex with blanks", pairs.join(" ")],
    ["reversed", "reversed", [...value].reverse().join("")],
  ];
}
