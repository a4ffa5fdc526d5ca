import { expect, test } from "vitest";
import type { Finding } from "@/lib/findings/finding";
import type { Change } from "@/lib/wizard/change";
import { hole } from "@/lib/wizard/hole";
import { jsonPrinter } from "./json-printer";
import type { Printer } from "./printer";
import { textPrinter } from "./text-printer";

const change: Change = {
  id: "update-trust",
  kind: "modify",
  summary: "Trust policy of the role",
  call: { action: "iam:UpdateAssumeRolePolicy", input: { RoleName: "role" } },
  documents: [{ title: "Trust policy", json: { aud: hole("identityPoolId") }, replaces: { aud: "old" } }],
  repeat: "safe",
};
const problem = {
  code: "missing-right",
  message: "A right is missing.",
  remedy: "Ask for it.",
  aws: { error: "AccessDenied", action: "iam:CreateUser", requestId: "r-1" },
  statement: { Effect: "Allow", Action: "iam:CreateUser" },
};

const finding: Finding = {
  id: "missing-right",
  severity: "error",
  title: "A right is missing",
  cause: "two\nlines",
  remedy: ["Ask for it.", "Try again."],
  command: "aws sts \\\n  get-caller-identity",
  evidence: [3, 4],
  overcome: true,
  causes: [],
};

test("people see a planned change with its documents in full, and what is not known yet by its name", () => {
  const { out } = text((printer) => printer.planned("organization-role", change));
  expect(out).toEqual([
    "~ Trust policy of the role  (iam:UpdateAssumeRolePolicy)",
    '    Trust policy: {"aud":"‹identityPoolId›"}',
    '    in place of: {"aud":"old"}',
  ]);
});

test("a problem goes to stderr, with cause, remedy, and what AWS said", () => {
  const { out, err } = text((printer) => printer.problem(problem));
  expect(out).toEqual([]);
  expect(err.join("\n")).toBe(
    [
      "Problem: A right is missing.",
      "  What to do: Ask for it.",
      "  AWS: AccessDenied at iam:CreateUser, request r-1",
      '  Statement to ask for: {"Effect":"Allow","Action":"iam:CreateUser"}',
    ].join("\n"),
  );
});

test("a check that passed is told once, one with a warning with what was wanted and found", () => {
  const passed = { id: "a", label: "A", state: "passed", wanted: "1", found: "1" } as const;
  const warning = { id: "b", label: "B", state: "warning", wanted: "1", found: "2" } as const;
  const { out, err } = text((printer) => {
    for (const check of [passed, warning]) {
      printer.proved(check);
      printer.checked(check);
    }
  });
  expect(out).toEqual(["✓ Proof: A"]);
  expect(err).toEqual(["! Warning: B\n    wanted: 1\n    found: 2"]);
});

// A session file may be from anybody, and the terminal obeys what is printed to it.
test("a finding is printed with its steps, and nothing in it steers the terminal", () => {
  const { out } = text((printer) => printer.found({ ...finding, cause: "\u001b[2Jgone\u0007\u009b" }));
  expect(out.join("\n")).toBe(
    [
      "✗ A right is missing (overcome)",
      "    \ufffd[2Jgone\ufffd\ufffd",
      "    1. Ask for it.",
      "    2. Try again.",
      "    $ aws sts \\",
      "        get-caller-identity",
      "    Seen in events 3, 4",
    ].join("\n"),
  );
});

// Programs read line by line: a line break inside a value, or a second kind of output, would break them.
test("programs get one JSON value per line, whatever is told", () => {
  const lines: string[] = [];
  const printer = jsonPrinter((line) => lines.push(line));
  tellEverything(printer);
  expect(lines.every((line) => !line.includes("\n"))).toBe(true);
  expect(lines.map((line) => JSON.parse(line).type)).toEqual([
    "target",
    "notice",
    "kept",
    "planned",
    "done",
    "check",
    "compared",
    "wrote",
    "finding",
    "problem",
    "ended",
  ]);
});

function tellEverything(printer: Printer): void {
  const check = { id: "a", label: "A\nB", state: "passed", wanted: "1", found: "1" } as const;
  printer.target({ accountKind: "aws", accountId: "123456789012", region: "eu-west-1", host: "host" });
  printer.notice("server", { tone: "info", code: "code", text: "two\nlines" });
  printer.kept("iam-user", { summary: "IAM user" });
  printer.planned("organization-role", change);
  printer.done("organization-role", change, "applied");
  printer.proved(check);
  printer.checked(check);
  printer.compared({ ...check, state: "unknown", resource: "IAM user" });
  printer.wrote("out/file\n");
  printer.found(finding);
  printer.problem(problem);
  printer.ended("problem", 0);
}

function text(tell: (printer: Printer) => void) {
  const out: string[] = [];
  const err: string[] = [];
  tell(
    textPrinter(
      (line) => out.push(line),
      (line) => err.push(line),
    ),
  );
  return { out, err };
}
