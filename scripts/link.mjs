/** `npm run link`: prints another single-use link to the running server. */
import { runNode } from "./run-node.mjs";

const print = ["--conditions=react-server", "--import", "tsx", "lib/gate/link.ts"];
process.exitCode = await runNode(print, "inherit");
