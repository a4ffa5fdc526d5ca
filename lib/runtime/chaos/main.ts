/**
 * The process behind `npm run chaos`: one thing goes wrong at one call of a setup, in as many ways and at as many
 * calls as there are, and after each someone else looks whether all is as if nothing had.
 *
 * Options: --endpoint URL (an AWS look-alike; several times for several at once), --cells N, --seed N,
 * --only TEXT (of the trouble or the action).
 */
import { parseArgs } from "node:util";
import { lookAlikeAt } from "@/e2e/kit/look-alike";
import { accountWitness } from "./account-witness";
import { type Cell, cellsOf } from "./cells";
import { type Reference, referenceRun } from "./reference-run";
import { type Bench, runCell, type Verdict } from "./run-cell";
import { sample } from "./sample";
import { complaints, table } from "./table";

const { values } = parseArgs({
  options: {
    endpoint: { type: "string", multiple: true },
    cells: { type: "string" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
  },
});
const benches = (values.endpoint ?? []).map(
  (endpoint): Bench => ({ lookAlike: lookAlikeAt(endpoint), witness: accountWitness(endpoint) }),
);
const [first] = benches;
if (!first) throw new Error("no look-alike is named: give its address with --endpoint");

const reference = await referenceRun(first);
const all = cellsOf(reference.calls, reference.changes).filter(isAskedFor);
const cells = [...sample(all, Number(values.cells ?? all.length), Number(values.seed))];
const startedMs = Date.now();
const verdicts = (await Promise.all(benches.map((bench) => work(bench, cells, reference)))).flat();
for (const { witness } of benches) witness.end();

const good = verdicts.filter(({ broken }) => broken.length === 0).length;
const minutes = ((Date.now() - startedMs) / 60_000).toFixed(1);
const lines = [
  table(verdicts),
  "",
  ...complaints(verdicts),
  `${good} of ${verdicts.length} cells as if nothing had gone wrong, in ${minutes} min (seed ${values.seed}).`,
];
process.stdout.write(`${lines.join("\n")}\n`);
process.exitCode = good === verdicts.length ? 0 : 1;

/** Takes cells from the common heap until none is left. */
async function work(bench: Bench, heap: Cell[], { account }: Reference): Promise<readonly Verdict[]> {
  const done: Verdict[] = [];
  for (let cell = heap.shift(); cell; cell = heap.shift()) {
    const verdict = await runCell(bench, cell, account);
    done.push(verdict);
    for (const line of complaints([verdict])) process.stderr.write(`${line}\n`);
  }
  return done;
}

function isAskedFor({ call, trouble }: Cell): boolean {
  return `${trouble} ${call.action}`.includes(values.only);
}
