import type { Outcome, Printer, Write } from "./printer";

/** For programs: one JSON value per line, each with its `type`. The last one is "ended". */
export function jsonPrinter(out: Write): Printer {
  const line = (type: string, values: object) => out(JSON.stringify({ type, ...values }));
  return {
    target: ({ accountKind, accountId, region, host }) =>
      line("target", { accountKind, accountId, region, host }),
    notice: (step, notice) => line("notice", { step, ...notice }),
    kept: (step, { summary, detail }) => line("kept", { step, summary, detail }),
    planned: (step, { id, kind, summary, call, documents, permanent, consent }) =>
      line("planned", { step, change: id, kind, summary, call, documents, permanent, consent }),
    done: (step, { id, kind, summary, call }, how) =>
      line("done", { step, change: id, kind, summary, action: call.action, how }),
    // All of them come again as checks, with those of the steps one by one.
    proved: () => {},
    checked: (check) => line("check", check),
    compared: (check) => line("compared", check),
    wrote: (file) => line("wrote", { file }),
    opened: ({ header: { product, masked }, events, integrity, torn }) =>
      line("opened", { product, masked, events: events.length, integrity, torn }),
    found: (finding) => line("finding", finding),
    problem: (problem) => line("problem", problem),
    ended: (outcome, count, usersRefused) => {
      const what = counted[outcome] ?? "changes";
      line("ended", { outcome, [what]: count, ...(usersRefused && { usersRefused }) });
    },
  };
}

/** What `count` counts, where it is not changes. */
const counted: Partial<Readonly<Record<Outcome, string>>> = {
  findings: "findings",
  "as-wanted": "differences",
  drift: "differences",
  "code-written": "files",
};
