import "server-only";
import { z } from "zod";
import { type StepId, stepIds } from "@/lib/wizard/words";

// A server action is a public POST endpoint, whatever its TypeScript types say: every argument is parsed again,
// the ones that the page has bound too.
export const sessionIdSchema = z.uuid();
export const stepIdSchema = z.enum(stepIds);
export const placeSchema = z.tuple([sessionIdSchema, stepIdSchema]);
/** Ids of plans and runs. */
export const idSchema = z.uuid();

export const pathOf = (sessionId: string, ...rest: readonly string[]): string =>
  ["/setup", sessionId, ...rest].join("/");

/** The page that checks a finished setup again. */
export const driftPath = (sessionId: string): string => pathOf(sessionId, "drift");

/** The page of the undo; with a step, of that step alone. */
export const undoPath = (sessionId: string, step?: StepId): string =>
  pathOf(sessionId, step === undefined ? "undo" : `undo?step=${step}`);
