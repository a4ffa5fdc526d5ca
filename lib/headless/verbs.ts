import "server-only";
import type { Verb } from "./verb";
import { apply } from "./verbs/apply";
import { asCode } from "./verbs/as-code";
import { drift } from "./verbs/drift";
import { findings } from "./verbs/findings";
import { installed } from "./verbs/installed";
import { plan } from "./verbs/plan";
import { undo } from "./verbs/undo";

/** Everything that the headless mode can do: the first word of its command line. */
export const verbs: readonly Verb[] = [plan, apply, installed, drift, undo, asCode, findings];
