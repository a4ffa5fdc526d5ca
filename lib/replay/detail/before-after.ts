import type { Json } from "@/lib/domain/json";
import type { Plan } from "@/lib/wizard/change";
import type { DriftCheck } from "@/lib/wizard/drift";
import type { SessionEvent } from "@/lib/wizard/events";
import type { Answers, StepId } from "@/lib/wizard/words";
import { answerLabels } from "../answer-labels";

/** What an event changed, as two texts to compare line by line. */
export interface BeforeAfter {
  readonly subject: "answers" | "plan" | "account" | "checks" | "facts";
  readonly before: string;
  readonly after: string;
}

/**
 * The state that an event brings beside the one before it: the last event of the same type and step, or nothing.
 * Undefined where an event brings no such state.
 */
export function beforeAfter(events: readonly SessionEvent[], event: SessionEvent): BeforeAfter | undefined {
  const after = stateOf(event);
  if (!after) return undefined;
  const previous = events.slice(0, event.seq - 1).findLast((candidate) => isSameThing(candidate, event));
  const before = previous ? (stateOf(previous)?.lines ?? []) : [];
  return { subject: after.subject, before: before.join("\n"), after: after.lines.join("\n") };
}

interface State {
  readonly subject: BeforeAfter["subject"];
  readonly lines: readonly string[];
}

function stateOf(event: SessionEvent): State | undefined {
  switch (event.type) {
    case "answers.saved":
      return { subject: "answers", lines: answerLines(event.step, event.answers) };
    case "plan.made":
    case "repair.offered":
      return { subject: "plan", lines: planLines(event.plan) };
    case "step.observed":
      return { subject: "account", lines: jsonLines(event.observed) };
    case "checks.made":
      return { subject: "checks", lines: event.checks.flatMap(checkLines) };
    case "drift.checked":
      return { subject: "checks", lines: event.checks.flatMap(checkLines) };
    case "probe.ended":
      return { subject: "checks", lines: checkLines(event.check) };
    case "facts.learned":
      return { subject: "facts", lines: wordLines({ ...event.facts }) };
    default:
      return undefined;
  }
}

function isSameThing(candidate: SessionEvent, event: SessionEvent): boolean {
  if (candidate.type !== event.type || !("step" in candidate && "step" in event)) return false;
  if (candidate.step !== event.step) return false;
  if (candidate.type === "probe.ended" && event.type === "probe.ended")
    return candidate.check.id === event.check.id;
  if (candidate.type === "plan.made" && event.type === "plan.made")
    return candidate.purpose === event.purpose;
  return true;
}

function answerLines(step: StepId, answers: Answers): readonly string[] {
  return answerLabels(step, answers).map(({ name, label }) => `${label}: ${answers[name] ?? ""}`);
}

function planLines({ changes, kept, blockers }: Plan): readonly string[] {
  return [
    ...changes.flatMap(({ kind, summary, call, documents }) => [
      `${signs[kind]} ${summary} (${call.action})`,
      ...documents.flatMap(({ title, json }) => [
        `    ${title}:`,
        ...jsonLines(json).map((line) => `    ${line}`),
      ]),
    ]),
    ...kept.map(({ summary }) => `= ${summary}`),
    ...blockers.map(({ message }) => `! ${message}`),
  ];
}

function checkLines({ label, state, wanted, found }: Omit<DriftCheck, "resource">): readonly string[] {
  return [`${label}: ${state}`, `    wanted ${wanted}`, `    found ${found}`];
}

function wordLines(words: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(words).map(([name, value]) => `${name}: ${value}`);
}

const jsonLines = (json: Json): readonly string[] => JSON.stringify(json, null, 2).split("\n");

const signs = { create: "+", modify: "~", delete: "−" } as const;
