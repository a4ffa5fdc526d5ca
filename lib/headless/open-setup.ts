import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { SessionView } from "@/lib/wizard/view";
import type { Facts, StepId } from "@/lib/wizard/words";
import type { Job } from "./job";
import { saveFromFile } from "./save-from-file";

/** The session that a call works on. */
export interface OpenedSetup {
  readonly sessionId: string;
  /** Made by this call: nothing is lost with it, as long as it has changed nothing. */
  readonly isFresh: boolean;
  readonly view: SessionView;
}

/** Whether the file's answers take the place of those that an earlier session has, or are only looked at. */
export type AnswersUse = "save" | "look";

/** Setups that are not over yet, or those too whose files are installed. */
type Candidates = "open" | "all";

/**
 * The session of the same account, region and host if there is one, else a new one. Which account it is only AWS can
 * say, so a new session connects first, and gives way to an older one.
 */
export async function openSetup(
  job: Job,
  answers: AnswersUse,
  among: Candidates = "open",
): Promise<Result<OpenedSetup>> {
  const { runtime } = job;
  // It may be of the very setup that is asked for, and what it knows would be made a second time.
  if ((await runtime.sessions()).unreadable.length > 0) return refused(unreadableSetup);
  const freshId = await runtime.engine.createSession();
  const fresh = await begin(job, freshId, ["server", "account"]);
  const refusal = fresh.ok ? wrongAccount(job, fresh.value.facts) : fresh.problem;
  const earlier = fresh.ok && !refusal ? await findEarlier(job, freshId, fresh.value, among) : undefined;
  if (fresh.ok && !refusal && !earlier) return ok({ sessionId: freshId, isFresh: true, view: fresh.value });
  await runtime.engine.deleteSession(freshId);
  if (refusal) return refused(refusal);
  return earlier ? reopen(job, earlier, answers) : refused(stillRunning);
}

/** Leaves behind what should stay: no session that has done nothing, and no word of credentials that nobody keeps. */
export async function closeSetup(job: Job, opened: OpenedSetup): Promise<void> {
  const { engine } = job.runtime;
  const view = await engine.view(opened.sessionId);
  if (await isPassing(job, opened)) await engine.deleteSession(opened.sessionId);
  else if (view?.credentials.source === "environment")
    await engine.forgetCredentials(opened.sessionId, "asked");
}

/** Whether the session goes when it is closed: this call made it, and it has changed nothing. */
export async function isPassing({ runtime }: Job, { sessionId, isFresh }: OpenedSetup): Promise<boolean> {
  return isFresh && !(await runtime.engine.view(sessionId))?.begun;
}

function wrongAccount({ answers }: Job, { accountId = "" }: Facts): Problem | undefined {
  const isNamed = /^\d{12}$/.test(answers.account);
  return isNamed && answers.account !== accountId ? otherAccount(accountId, answers.account) : undefined;
}

/** One that has begun before one that only planned; the vault of an installed one is empty, so it is over. */
async function findEarlier(
  { runtime }: Job,
  freshId: string,
  fresh: SessionView,
  among: Candidates,
): Promise<string | undefined> {
  const same = (await runtime.sessions()).readable.filter(
    ({ sessionId, view }) =>
      sessionId !== freshId && (among === "all" || !view.installed) && isSameSetup(view, fresh),
  );
  return (same.find(({ view }) => view.begun) ?? same[0])?.sessionId;
}

async function reopen(job: Job, sessionId: string, answers: AnswersUse): Promise<Result<OpenedSetup>> {
  if (!(await comesToRest(job, sessionId))) return refused(stillRunning);
  const view = await begin(job, sessionId, await stepsToSave(job, sessionId, answers));
  return view.ok ? ok({ sessionId, isFresh: false, view: view.value }) : view;
}

/** Who only looks changes nothing that was saved; it connects, where nobody's keys are kept that would do. */
async function stepsToSave(
  { runtime }: Job,
  sessionId: string,
  answers: AnswersUse,
): Promise<readonly StepId[]> {
  if (answers === "save") return ["server", "account"];
  const credentials = (await runtime.engine.view(sessionId))?.credentials;
  const isKept =
    credentials?.state === "stored" &&
    credentials.source !== "environment" &&
    Date.parse(credentials.expiresAt ?? "") > Date.now();
  return isKept ? [] : ["account"];
}

/** Whoever was killed in the middle of a run still holds the right to it for some seconds. */
async function comesToRest({ runtime, stop }: Job, sessionId: string): Promise<boolean> {
  for (let look = 0; look < LOOKS_MAX && !stop.aborted; look += 1) {
    const view = await runtime.engine.view(sessionId);
    if (!view?.steps.some(({ run }) => run?.state === "running")) return true;
    await sleep(LOOK_MS);
  }
  return false;
}

const LOOKS_MAX = 60;
const LOOK_MS = 500;

async function begin(job: Job, sessionId: string, steps: readonly StepId[]): Promise<Result<SessionView>> {
  for (const step of steps) {
    const saved = await saveFromFile(job, sessionId, step);
    if (!saved.ok) return saved;
  }
  const view = await job.runtime.engine.view(sessionId);
  if (!view) throw new Error("the session that was just written is not there");
  return ok(view);
}

export function isSameSetup({ facts: a }: SessionView, { facts: b }: SessionView): boolean {
  return (
    a.accountKind === b.accountKind &&
    a.accountId === b.accountId &&
    a.region === b.region &&
    a.host === b.host
  );
}

const otherAccount = (found: string, wanted: string): Problem => ({
  code: "other-account",
  message: `The credentials belong to account ${found}, but the answers file names account ${wanted}.`,
  remedy: "Use credentials of the named account, or correct the answers file.",
});

const unreadableSetup: Problem = {
  code: "session-unreadable",
  message: "A saved setup can't be read: a newer version of this program wrote it, or its record is damaged.",
  remedy:
    "Call this by the version that wrote it, or delete that setup on the start page of the browser first. DATA_DIR names another data folder.",
};

const stillRunning: Problem = {
  code: "still-running",
  message: "Changes of this setup are under way, begun by another process.",
  remedy: "Wait until they have ended, and then call this again.",
};
