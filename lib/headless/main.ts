/** The process behind `npm run headless`: what it prints, and its exit code. */
import "server-only";
import { runHeadless } from "./run-headless";

// Whoever reads the output may stop reading, as `head` does; the work goes on.
process.stdout.on("error", () => {});

process.exitCode = await runHeadless(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
