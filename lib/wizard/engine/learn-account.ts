import type { Problem } from "@/lib/domain/problem";
import type { EventBody } from "../events";
import type { AppendOptions } from "../ports";
import type { Secrets } from "../step";
import { operatorSecretKey, operatorSessionToken } from "../vault-names";
import type { SessionView } from "../view";
import type { Answers, Facts, Notice } from "../words";
import type { EngineContext } from "./context";
import type { Submission } from "./save-answers";
import type { SessionLog } from "./session-log";

/** What is saved of a submission, and what else its answers tell. */
export type Learned =
  | {
      readonly ok: true;
      readonly value: {
        readonly answers: Answers;
        readonly facts: Facts;
        readonly notices: readonly Notice[];
        readonly events: readonly EventBody[];
        readonly options?: AppendOptions;
      };
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** How long the operator's keys are kept at the longest. */
const KEPT_MS = 12 * 60 * 60 * 1_000;

/** Connects with what was typed. The keys go to the vault with the event that says so, and only if AWS knows them. */
export async function learnAccount(
  context: EngineContext,
  log: SessionLog,
  answers: Answers,
  { typed, secrets }: Submission,
): Promise<Learned> {
  const { sessionId } = log;
  const connected = await context.aws.connect({
    sessionId,
    answers,
    accessKeyId: typed["accessKeyId"] ?? "",
    secrets,
  });
  if (!connected.ok) return connected;
  const { accountId, callerArn, partition, clockOffsetMs, notices, source, accessKeyId } = connected.value;
  const own = accountOf(log.view());
  if (own !== undefined && own !== accountId) return { ok: false, problems: [otherAccount(accountId, own)] };

  const until = new Date(context.clock.now().getTime() + KEPT_MS);
  const keyId = accessKeyId === undefined ? {} : { accessKeyId };
  const facts: Facts = {
    accountKind: source === "practice" ? "practice" : "aws",
    accountId,
    callerArn,
    partition,
    clockOffsetMs: String(clockOffsetMs),
    ...(answers["region"] && { region: answers["region"] }),
  };
  return {
    ok: true,
    value: {
      answers: { ...answers, ...keyId },
      facts,
      notices,
      events: [{ type: "credentials.stored", source, ...keyId, expiresAt: until.toISOString() }],
      options: {
        secrets: vaultEntries(connected.value.secrets),
        forget: [operatorSecretKey, operatorSessionToken],
        secretsUntil: until,
      },
    },
  };
}

function vaultEntries({ secretAccessKey, sessionToken }: Secrets): Secrets {
  return {
    ...(secretAccessKey && { [operatorSecretKey]: secretAccessKey }),
    ...(sessionToken && { [operatorSessionToken]: sessionToken }),
  };
}

/** Once something was made in an account, the session belongs to it: half a setup in two accounts helps nobody. */
function accountOf({ begun, facts }: SessionView): string | undefined {
  return begun ? facts.accountId : undefined;
}

export const otherAccount = (found: string, wanted: string): Problem => ({
  code: "other-account",
  message: `These keys belong to account ${found}, but this setup was begun in account ${wanted}.`,
  remedy: `Use keys of account ${wanted}, or start a new setup for the other account.`,
  field: "accessKeyId",
});
