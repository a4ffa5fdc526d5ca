import { z } from "zod";
import { driftCheckSchema } from "./drift-schema";
import type { SessionEvent } from "./events";
import { plainJsonSchema } from "./plain-json";
import { planSchema } from "./plan-schema";
import {
  answersSchema,
  checkSchema,
  factNameSchema,
  factsSchema,
  idText,
  jsonObjectSchema,
  lineText,
  longText,
  noticeSchema,
  problemSchema,
  stepIdSchema,
} from "./words-schema";

const seq = z.number().int().positive();
const at = z.iso.datetime({ precision: 3 });
const ofUndo = { purpose: z.literal("undo").exactOptional(), scope: z.literal("setup").exactOptional() };
const attempt = z.number().int().nonnegative();
// A clock that is set back while something runs makes a negative duration; that must not cost the event.
const durationMs = z.number();
const ofStep = { step: stepIdSchema };
const ofRun = { step: stepIdSchema, runId: idText };
const ofChange = { ...ofRun, changeId: idText };

const anyEvent = z.discriminatedUnion("type", [
  event("session.created", {
    product: lineText,
    node: lineText,
    os: lineText.exactOptional(),
    sdk: lineText.exactOptional(),
  }),
  event("answers.suggested", { ...ofStep, answers: answersSchema }),
  event("answers.saved", {
    ...ofStep,
    answers: answersSchema,
    facts: factsSchema,
    notices: z.array(noticeSchema).max(200).readonly(),
  }),
  event("credentials.stored", {
    source: z.enum(["typed", "profile", "practice", "environment"]),
    accessKeyId: idText.exactOptional(),
    expiresAt: z.iso.datetime(),
  }),
  event("credentials.forgotten", { reason: z.enum(["asked", "proof-passed", "expired"]) }),
  event("step.observed", { ...ofStep, observed: plainJsonSchema }),
  event("plan.made", { ...ofStep, plan: planSchema, ...ofUndo }),
  event("plan.failed", { ...ofStep, problem: problemSchema, ...ofUndo }),
  event("run.started", {
    ...ofRun,
    planId: idText.exactOptional(),
    continues: idText.exactOptional(),
    purpose: ofUndo.purpose,
    next: z.array(idText).max(20).readonly().exactOptional(),
  }),
  event("run.stop-asked", ofRun),
  event("run.ended", {
    ...ofRun,
    outcome: z.enum(["done", "failed", "stopped", "stale-plan", "interrupted"]),
    problem: problemSchema.exactOptional(),
  }),
  event("change.started", { ...ofChange, attempt, baseline: plainJsonSchema }),
  event("change.waiting", {
    ...ofRun,
    changeId: idText.exactOptional(),
    reason: lineText,
    untilMs: z.number(),
  }),
  event("change.done", {
    ...ofChange,
    how: z.enum(["applied", "found", "removed", "absent"]),
    receipt: jsonObjectSchema,
    yields: z.record(idText, longText).readonly(),
    durationMs,
  }),
  event("change.failed", {
    ...ofChange,
    problem: problemSchema,
    outcome: z.enum(["refused", "unknown"]),
    durationMs,
  }),
  event("aws.called", {
    ...ofStep,
    runId: idText.exactOptional(),
    action: idText,
    attempt,
    durationMs,
    httpStatus: z.number().int().exactOptional(),
    requestId: idText.exactOptional(),
    error: idText.exactOptional(),
  }),
  event("probe.started", { ...ofRun, id: idText, label: lineText }),
  event("probe.ended", { ...ofRun, check: checkSchema, durationMs }),
  event("checks.made", { ...ofRun, checks: z.array(checkSchema).max(500).readonly() }),
  event("facts.learned", { ...ofStep, facts: factsSchema, uses: factsSchema }),
  event("step.passed", { ...ofStep, uses: factsSchema }),
  event("repair.offered", { ...ofRun, repairs: stepIdSchema, answers: answersSchema, plan: planSchema }),
  event("drift.checked", {
    ...ofStep,
    callerArn: lineText,
    checks: z.array(driftCheckSchema).max(500).readonly(),
  }),
  event("drift.failed", { ...ofStep, callerArn: lineText, problem: problemSchema }),
  event("step.undone", { ...ofStep, unlearned: z.array(factNameSchema).max(100).readonly() }),
  event("files.taken", { ...ofStep, file: lineText }),
  event("files.installed", ofStep),
]);

/**
 * Reads an event back from the database or from a session file. Strict: an unknown field, a prototype key or a value
 * beyond its limit is refused, so that no fold ever meets one.
 *
 * event-schema.test.ts compiles only while this is the twin of SessionEvent, down to every optional field.
 */
export const sessionEventSchema = plainJsonSchema.pipe(anyEvent);

/** Undefined where the value is not an event as this version knows it. */
export function readEvent(value: unknown): SessionEvent | undefined {
  return sessionEventSchema.safeParse(value).data;
}

function event<const Type extends SessionEvent["type"], Shape extends z.ZodRawShape>(
  type: Type,
  shape: Shape,
) {
  return z
    .strictObject({
      ...shape,
      type: z.literal(type),
      seq,
      at,
    })
    .readonly();
}
