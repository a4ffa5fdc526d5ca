/** The format of session files as JSON Schema, made of the schemas by which the server reads its own events. */
import { z } from "zod";
import { sessionFileFormat } from "@/lib/domain/session-file-format";
import { driftCheckSchema } from "@/lib/wizard/drift-schema";
import { sessionEventSchema } from "@/lib/wizard/event-schema";
import { plainJsonSchema } from "@/lib/wizard/plain-json";
import { planSchema } from "@/lib/wizard/plan-schema";
import {
  checkSchema,
  factNameSchema,
  factsSchema,
  idText,
  lineText,
  longText,
  noticeSchema,
  problemSchema,
  stepIdSchema,
} from "@/lib/wizard/words-schema";

export const events = sessionEventSchema.out;

/** One line of a file: the header, an event or a seal. */
export function sessionFileSchema(): unknown {
  const line = z.union([header, events, seal]);
  const named = z.registry<{ readonly id: string }>();
  for (const [id, schema] of Object.entries({ ...names(), ...eventNames() })) named.add(schema, { id });
  const { $schema, anyOf, $defs } = z.toJSONSchema(line, {
    metadata: named,
    // The one thing that a schema can't say: plain JSON, which is-plain-json.ts walks.
    unrepresentable: ({ zodSchema }) => (zodSchema === plainJsonSchema ? {} : "throw"),
    override: ({ jsonSchema }) => void delete jsonSchema.readOnly,
  });
  return { $schema, title: "A line of a session file", anyOf, $defs };
}

const header = z.strictObject({
  format: z.literal(sessionFileFormat),
  version: z.number().int().positive(),
  product: lineText,
  node: lineText.exactOptional(),
  os: lineText.exactOptional(),
  sdk: lineText.exactOptional(),
  masked: z
    .array(z.enum(["account-ids", "host"]))
    .max(2)
    .exactOptional(),
});

const seal = z.strictObject({
  seal: z.string().regex(/^[0-9a-f]{64}$/),
  events: z.number().int().nonnegative(),
  end: z.literal(true).exactOptional(),
});

/** Schemas that are used often get a name, as the documentation calls them. */
const names = () => ({
  header,
  seal,
  event: events,
  json: plainJsonSchema,
  id: idText,
  line: lineText,
  text: longText,
  step: stepIdSchema,
  facts: factsSchema,
  "fact-name": factNameSchema,
  notice: noticeSchema,
  problem: problemSchema,
  "aws-error": problemSchema.unwrap().shape.aws.unwrap(),
  check: checkSchema,
  "drift-check": driftCheckSchema,
  plan: planSchema,
  change: changes.element,
  call: changes.element.unwrap().shape.call,
  kept: planSchema.unwrap().shape.kept.unwrap().element,
  document: changes.element.unwrap().shape.documents.unwrap().element,
});

const changes = planSchema.unwrap().shape.changes.unwrap();

function eventNames(): Readonly<Record<string, z.ZodType>> {
  const named = events.options.map((option) => {
    const [type] = option.unwrap().shape.type.values;
    return [`event.${type}`, option] as const;
  });
  const shape = events.options[0].unwrap().shape;
  return { ...Object.fromEntries(named), number: shape.seq, instant: shape.at };
}
