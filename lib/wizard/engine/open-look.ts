import type { Problem } from "@/lib/domain/problem";
import { ok, type Result } from "@/lib/domain/result";
import { stepOf } from "../fold/fold";
import type { Secrets, StepPorts } from "../step";
import type { Answers, StepId } from "../words";
import type { EngineContext } from "./context";
import { entryOf } from "./entries";
import { otherAccount } from "./learn-account";
import { openPorts } from "./open-ports";
import type { SessionLog } from "./session-log";

/** Credentials for one look, as a form has them. They go to no vault and are gone when the look is over. */
export interface LookCredentials {
  readonly typed: Answers;
  readonly secrets: Secrets;
}

export type Opened =
  | { readonly state: "open"; readonly look: Look }
  | { readonly state: "wrong"; readonly problems: readonly Problem[] };

export interface Look {
  readonly callerArn: string;
  portsFor(step: StepId): Promise<Result<StepPorts>>;
}

/** A way into the session's account: with the keys that are kept, or with others of the same account. */
export function openLook(
  context: EngineContext,
  log: SessionLog,
  credentials: LookCredentials | undefined,
): Promise<Opened> {
  return credentials ? openOnce(context, log, credentials) : Promise.resolve(openKept(context, log));
}

function openKept(context: EngineContext, log: SessionLog): Opened {
  const { callerArn = "" } = log.view().facts;
  return { state: "open", look: { callerArn, portsFor: (step) => openPorts(context, log, step) } };
}

async function openOnce(
  context: EngineContext,
  log: SessionLog,
  { typed, secrets }: LookCredentials,
): Promise<Opened> {
  const { facts } = log.view();
  // The place stays: a look elsewhere would find nothing, and call it gone.
  const { accountKind = "", region = "" } = stepOf(log.view(), "account").answers ?? {};
  const parsed = entryOf(context, "account").parse({ ...typed, accountKind, region }, secrets);
  if (!parsed.ok) return { state: "wrong", problems: parsed.problems };
  const visited = await context.aws.visit({
    sessionId: log.sessionId,
    answers: parsed.answers,
    accessKeyId: typed["accessKeyId"] ?? "",
    secrets,
  });
  if (!visited.ok) return { state: "wrong", problems: visited.problems };
  const { connection, open } = visited.value;
  if (facts.accountId !== undefined && facts.accountId !== connection.accountId)
    return { state: "wrong", problems: [otherAccount(connection.accountId, facts.accountId)] };
  return {
    state: "open",
    look: {
      callerArn: connection.callerArn,
      portsFor: async (step) => ok(open(log.recorder(step))),
    },
  };
}
