/** For tests: the events of a session in which the two steps with questions are answered, and nothing else. */
import type { EventBody, SessionEvent } from "@/lib/wizard/events";
import type { Answers, StepId } from "@/lib/wizard/words";

export interface Asked {
  readonly accountKind?: "aws" | "practice";
  readonly accountId?: string;
  readonly region?: string;
  readonly partition?: string;
  readonly host?: string;
  /** Answers of further steps. */
  readonly answers?: Partial<Readonly<Record<StepId, Answers>>>;
}

export function askedSession(asked: Asked = {}, more: readonly EventBody[] = []): readonly SessionEvent[] {
  const { accountKind = "aws", accountId = "123456789012", region = "eu-west-1", partition = "aws" } = asked;
  const { host = "relution.mycompany.com", answers = {} } = asked;
  const saved = (step: StepId, facts: Record<string, string>, values: Answers): EventBody => ({
    type: "answers.saved",
    step,
    answers: values,
    facts,
    notices: [],
  });
  const further = Object.entries(answers).map(([step, values]) => saved(step as StepId, {}, values));
  return numbered([
    { type: "session.created", product: "test", node: "v20" },
    saved("server", { externalUrl: `https://${host}`, host }, {}),
    saved("account", { accountKind, accountId, region, partition }, { accountKind, region }),
    ...further,
    ...more,
  ]);
}

function numbered(bodies: readonly EventBody[]): readonly SessionEvent[] {
  return bodies.map((body, index) => ({ ...body, seq: index + 1, at: "2026-11-22T10:00:00.000Z" }));
}
