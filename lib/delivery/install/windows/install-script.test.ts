import { expect, test } from "vitest";
import { exampleValues } from "../../testing/example-values";
import { windowsGuide } from "./guide";
import { windowsScript } from "./install-script";
import { powershellQuote } from "./powershell-quote";

const folder = "C:\\Program Files\\Relution";
const values = { ...exampleValues, installKind: "windows", pemDirectory: folder } as const;
const text = windowsScript(values, "ab".repeat(32)).text;

// PowerShell 5.1 takes a file without the mark for one in the machine's own code page.
test("the script has a byte order mark and CRLF throughout", () => {
  expect(text.startsWith("\ufeff#Requires -Version 5.1\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

test("it names the folder, the digest and the address as its own words", () => {
  expect(text).toContain(`$pemDir = '${folder}'`);
  expect(text).toContain(`$mergedFrom = '${"ab".repeat(32)}'`);
  expect(text).toContain("$url = 'https://relution.mycompany.com'");
  expect(windowsScript(values, undefined).text).toContain("$mergedFrom = ''");
});

// No PowerShell is at hand where this is tested: what can be read of the script without one is.
test("quotes and brackets are closed, in the scripts of awkward folders too", () => {
  for (const pemDirectory of [
    folder,
    "D:\\it's",
    "D:\\a \u2019b\u201b",
    "D:\\$(calc)",
    "\\\\server\\share;x",
  ]) {
    expect(openAtEnd(windowsScript({ ...values, pemDirectory }, undefined).text)).toBe("");
  }
  expect(openAtEnd("if ($a) { 'b' ")).toBe("{");
  expect(openAtEnd("'it's'")).toBe("'");
});

test.each([
  ["it's", "'it''s'"],
  ["\u2018a\u2019", "'\u2018\u2018a\u2019\u2019'"],
  ["$(calc) `n", "'$(calc) `n'"],
])("%s is one word to PowerShell", (word, quoted) => {
  expect(powershellQuote(word)).toBe(quoted);
});

test("every function that is called is there, and every one that is there is called", () => {
  const defined = [...text.matchAll(/^function ([A-Z]\w+-\w+)/gm)].map(([, name]) => name);
  const calls = (name: string | undefined) => [...text.matchAll(new RegExp(`\\b${name}\\b`, "g"))].length;
  expect(defined.filter((name) => calls(name) < 2)).toEqual([]);
  const used = new Set([...text.matchAll(/\b([A-Z][a-z]+-[A-Z][A-Za-z]+)\b/g)].map(([, name]) => name ?? ""));
  expect([...used].filter((name) => !defined.includes(name) && !cmdlets.includes(name))).toEqual([]);
});

test("the guide says that the script has not been run, and how to do it by hand", () => {
  const guide = JSON.stringify(windowsGuide(values, true));
  expect(guide).toContain("has not been run on a BlueRange server yet");
  expect(guide).toContain("Restart-Service Relution");
  expect(guide).toContain("file:///C:/Program%20Files/Relution/aws.iot.crt.pem");
});

const cmdlets = [
  "Copy-Item",
  "Get-ChildItem",
  "Get-CimInstance",
  "Get-Date",
  "Get-FileHash",
  "Get-Content",
  "Get-Service",
  "Join-Path",
  "Move-Item",
  "New-Item",
  "Out-Null",
  "Remove-Item",
  "Rename-Item",
  "Restart-Service",
  "Select-Object",
  "Sort-Object",
  "Split-Path",
  "Start-Sleep",
  "Test-Path",
  "Where-Object",
  "Write-Output",
];

const closers: Readonly<Record<string, string>> = { "(": ")", "{": "}", "[": "]" };

/** What is still open at the end of a script: brackets, or a quote. Subexpressions within "…" are taken as text. */
function openAtEnd(script: string): string {
  const open: string[] = [];
  const code = script
    .replace(/<#[\s\S]*?#>/g, "")
    .replace(/^\s*#.*$/gm, "")
    .replace(/'(?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*'|"(?:[^"`]|`.)*"/g, "");
  for (const sign of code) {
    if (sign in closers) open.push(sign);
    else if (Object.values(closers).includes(sign) && closers[open.pop() ?? ""] !== sign) return sign;
    else if (/['"\u2018-\u201f]/.test(sign)) return sign;
  }
  return open.join("");
}
