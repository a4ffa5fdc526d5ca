import { z } from "zod";
import { plainJsonSchema } from "./plain-json";
import { idText, jsonObjectSchema, lineText, noticeSchema, problemSchema } from "./words-schema";

const iamAction = z.templateLiteral([
  z.enum(["iam", "iot", "cognito-identity", "sts"]),
  ":",
  z.string().regex(/[A-Za-z]{1,80}/),
]);

const plannedDocument = z
  .strictObject({ title: lineText, json: plainJsonSchema, replaces: plainJsonSchema.exactOptional() })
  .readonly();

const documents = z.array(plannedDocument).max(20).readonly();
const ids = z.array(idText).max(100).readonly();

const change = z
  .strictObject({
    id: idText,
    kind: z.enum(["create", "modify", "delete"]),
    summary: lineText,
    call: z.strictObject({ action: iamAction, input: jsonObjectSchema }).readonly(),
    documents,
    repeat: z.enum(["safe", "reconcile"]),
    permanent: lineText.exactOptional(),
    after: ids.exactOptional(),
    yields: ids.exactOptional(),
    consent: lineText.exactOptional(),
  })
  .readonly();

const kept = z
  .strictObject({
    summary: lineText,
    detail: lineText.exactOptional(),
    documents: documents.exactOptional(),
    standsFor: ids.exactOptional(),
  })
  .readonly();

/** The zod twin of Plan, for the event that records one. */
export const planSchema = z
  .strictObject({
    planId: idText,
    fingerprint: idText,
    changes: z.array(change).max(200).readonly(),
    kept: z.array(kept).max(200).readonly(),
    notices: z.array(noticeSchema).max(200).readonly(),
    blockers: z.array(problemSchema).max(200).readonly(),
  })
  .readonly();
