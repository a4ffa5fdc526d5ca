import { z } from "zod";
import { plainJsonSchema } from "./plain-json";
import { checkSchema, lineText } from "./words-schema";

const comparedDocument = z.strictObject({ wanted: plainJsonSchema, found: plainJsonSchema }).readonly();

/** The zod twin of DriftCheck. */
export const driftCheckSchema = checkSchema
  .unwrap()
  .extend({
    state: z.enum(["passed", "failed", "warning", "unknown"]),
    resource: lineText,
    document: comparedDocument.exactOptional(),
  })
  .readonly();
