import fc from "fast-check";
import type { Json, JsonObject } from "@/lib/domain/json";
import type { Problem } from "@/lib/domain/problem";
import type { Change, Kept, Plan, PlannedDocument } from "./change";
import type { DriftCheck } from "./drift";
import type { EventBody, EventType } from "./events";
import { type Check, type Facts, type Notice, stepIds } from "./words";

/** For property tests: any body that may be appended, of every type, with text in every script. */
export function anyEventBody(): fc.Arbitrary<EventBody> {
  return fc.oneof(...Object.values(bodies));
}

const text = fc.string({ unit: "binary", maxLength: 60 });
const id = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const attempt = fc.nat(50);
// fast-check likes to offer exactly the keys that are refused.
const key = id.filter((text) => !["__proto__", "constructor", "prototype"].includes(text));
const instant = fc
  .date({ min: new Date(0), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString());

const json: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    number,
    text,
    fc.array(tie("json"), { maxLength: 3 }),
    fc.dictionary(key, tie("json"), { maxKeys: 3 }),
  ),
})).json;
const jsonObject: fc.Arbitrary<JsonObject> = fc.dictionary(key, json, { maxKeys: 3 });
const words = fc.dictionary(key, text, { maxKeys: 4 });

const problem: fc.Arbitrary<Problem> = fc.record(
  {
    code: id,
    message: text,
    remedy: text,
    field: id,
    aws: fc.record({ error: id, action: id, requestId: id }, { requiredKeys: ["error", "action"] }),
    statement: jsonObject,
  },
  { requiredKeys: ["code", "message", "remedy"] },
);

const notice: fc.Arbitrary<Notice> = fc.record({
  tone: fc.constantFrom("info", "warning"),
  code: id,
  text,
});

const check: fc.Arbitrary<Check> = fc.record(
  {
    id,
    label: text,
    state: fc.constantFrom("passed", "failed", "warning"),
    wanted: text,
    found: text,
    problem,
  },
  { requiredKeys: ["id", "label", "state", "wanted", "found"] },
);

const driftCheck: fc.Arbitrary<DriftCheck> = fc.record(
  {
    id,
    resource: text,
    label: text,
    state: fc.constantFrom("passed", "failed", "warning", "unknown"),
    wanted: text,
    found: text,
    problem,
    document: fc.record({ wanted: json, found: json }),
  },
  { requiredKeys: ["id", "resource", "label", "state", "wanted", "found"] },
);

const facts: fc.Arbitrary<Facts> = fc.record(
  { host: text, accountKind: fc.constantFrom("practice", "aws"), certificatePem: text, roleArn: text },
  { requiredKeys: [] },
);

const document: fc.Arbitrary<PlannedDocument> = fc.record(
  { title: text, json, replaces: json },
  { requiredKeys: ["title", "json"] },
);
const documents = fc.array(document, { maxLength: 2 });

const change: fc.Arbitrary<Change> = fc.record(
  {
    id,
    kind: fc.constantFrom("create", "modify", "delete"),
    summary: text,
    call: fc.record({
      action: fc.constantFrom("iam:CreateUser", "sts:GetCallerIdentity"),
      input: jsonObject,
    }),
    documents,
    repeat: fc.constantFrom("safe", "reconcile"),
    permanent: text,
    after: fc.array(id, { maxLength: 2 }),
    yields: fc.array(id, { maxLength: 2 }),
    consent: text,
  },
  { requiredKeys: ["id", "kind", "summary", "call", "documents", "repeat"] },
);

const kept: fc.Arbitrary<Kept> = fc.record(
  { summary: text, detail: text, documents },
  { requiredKeys: ["summary"] },
);

const plan: fc.Arbitrary<Plan> = fc.record({
  planId: id,
  fingerprint: id,
  changes: fc.array(change, { maxLength: 2 }),
  kept: fc.array(kept, { maxLength: 2 }),
  notices: fc.array(notice, { maxLength: 2 }),
  blockers: fc.array(problem, { maxLength: 2 }),
});

const purpose = fc.constant("undo" as const);
const ofUndo = { purpose, scope: fc.constant("setup" as const) };
const ofStep = { step: fc.constantFrom(...stepIds) };
const ofRun = { ...ofStep, runId: id };
const ofChange = { ...ofRun, changeId: id };

/** The compiler asks for an entry for every type there is. */
const bodies: { readonly [T in EventType]: fc.Arbitrary<Extract<EventBody, { readonly type: T }>> } = {
  "session.created": body("session.created", { product: text, node: text }, { os: text, sdk: text }),
  "answers.suggested": body("answers.suggested", { ...ofStep, answers: words }),
  "answers.saved": body("answers.saved", {
    ...ofStep,
    answers: words,
    facts,
    notices: fc.array(notice, { maxLength: 2 }),
  }),
  "credentials.stored": body(
    "credentials.stored",
    { source: fc.constantFrom("typed", "profile", "practice", "environment"), expiresAt: instant },
    { accessKeyId: id },
  ),
  "credentials.forgotten": body("credentials.forgotten", {
    reason: fc.constantFrom("asked", "proof-passed", "expired"),
  }),
  "step.observed": body("step.observed", { ...ofStep, observed: json }),
  "plan.made": body("plan.made", { ...ofStep, plan }, ofUndo),
  "plan.failed": body("plan.failed", { ...ofStep, problem }, ofUndo),
  "run.started": body("run.started", ofRun, {
    planId: id,
    continues: id,
    purpose,
    next: fc.array(id, { maxLength: 3 }),
  }),
  "run.stop-asked": body("run.stop-asked", ofRun),
  "run.ended": body(
    "run.ended",
    { ...ofRun, outcome: fc.constantFrom("done", "failed", "stopped", "stale-plan", "interrupted") },
    { problem },
  ),
  "change.started": body("change.started", { ...ofChange, attempt, baseline: json }),
  "change.waiting": body("change.waiting", { ...ofRun, reason: text, untilMs: number }, { changeId: id }),
  "change.done": body("change.done", {
    ...ofChange,
    how: fc.constantFrom("applied", "found", "removed", "absent"),
    receipt: jsonObject,
    yields: words,
    durationMs: number,
  }),
  "change.failed": body("change.failed", {
    ...ofChange,
    problem,
    outcome: fc.constantFrom("refused", "unknown"),
    durationMs: number,
  }),
  "aws.called": body(
    "aws.called",
    { ...ofStep, action: id, attempt, durationMs: number },
    { runId: id, httpStatus: fc.nat(599), requestId: id, error: id },
  ),
  "probe.started": body("probe.started", { ...ofRun, id, label: text }),
  "probe.ended": body("probe.ended", { ...ofRun, check, durationMs: number }),
  "checks.made": body("checks.made", { ...ofRun, checks: fc.array(check, { maxLength: 2 }) }),
  "facts.learned": body("facts.learned", { ...ofStep, facts, uses: facts }),
  "step.passed": body("step.passed", { ...ofStep, uses: facts }),
  "repair.offered": body("repair.offered", { ...ofRun, repairs: ofStep.step, answers: words, plan }),
  "drift.checked": body("drift.checked", {
    ...ofStep,
    callerArn: text,
    checks: fc.array(driftCheck, { maxLength: 2 }),
  }),
  "drift.failed": body("drift.failed", { ...ofStep, callerArn: text, problem }),
  "step.undone": body("step.undone", {
    ...ofStep,
    unlearned: fc.uniqueArray(fc.constantFrom("roleArn", "accessKeyId")),
  }),
  "files.taken": body("files.taken", { ...ofStep, file: text }),
  "files.installed": body("files.installed", ofStep),
};

function body<
  const Type extends EventType,
  Needed extends object,
  Optional extends object = Record<never, never>,
>(type: Type, needed: Each<Needed>, optional?: Each<Optional>) {
  const some = optional ? fc.record(optional, { requiredKeys: [] }) : fc.constant({});
  return fc.tuple(fc.record(needed), some).map(([all, few]) => ({ type, ...all, ...few }));
}

type Each<Model> = { [Key in keyof Model]: fc.Arbitrary<Model[Key]> };
