/**
 * For tests: practice accounts without delays behind the product's own AwsAccess. A session whose account is "aws"
 * has typed credentials, which are read and kept as the product does; whom they belong to, the test says.
 */
import "server-only";
import { createPracticeAccount, type PracticeAccount } from "@/lib/practice/practice-account";
import { practiceAccountId } from "@/lib/practice/world";
import { awsAccess } from "@/lib/runtime/aws-access";
import type { Environment } from "@/lib/runtime/environment";
import { keptCredentials, operatorCredentials } from "@/lib/runtime/operator-credentials";
import type {
  AccessRequest,
  AwsAccess,
  Connected,
  ConnectRequest,
  SessionStore,
  Vault,
  Visited,
} from "@/lib/wizard/ports";
import type { ProofPorts, StepPorts } from "@/lib/wizard/step";
import type { Faults } from "./faults";

export interface AccessSettings {
  readonly environment: Environment;
  readonly vault: Vault;
  readonly practice: (sessionId: string) => PracticeAccount;
  readonly faults: Faults;
}

/** Access key IDs that end so belong to the account in which setups begin, others to another one. */
export const ownAccount = "OWNACCOUNTXXXXXX";

/** AWS knows no access key ID that ends so. */
export const unknownKey = "UNKNOWNKEYXXXXXX";

export function accountAccess({ environment, vault, practice, faults }: AccessSettings): AwsAccess {
  const parts = { environment, vault, practice, ambientCredentials: false };
  const inner = awsAccess(parts);
  return {
    async connect(request) {
      if (request.answers["accountKind"] === "practice") return inner.connect(request);
      return connectTyped(parts, request);
    },
    async visit(request) {
      if (request.answers["accountKind"] === "practice")
        return withVisitFaults(await inner.visit(request), faults);
      const connected = connectTyped(parts, request);
      if (!connected.ok) return connected;
      const answers = { ...request.answers, accountKind: "practice" };
      const visited = withVisitFaults(await inner.visit({ ...request, answers }), faults);
      return visited.ok ? { ok: true, value: { ...visited.value, connection: connected.value } } : visited;
    },
    async open(session, record) {
      const kept = await keptCredentials(parts, session);
      if (!kept.ok) return kept;
      const opened = await inner.open(inPractice(session), record);
      return opened.ok ? { ok: true, value: withFaults(opened.value, faults) } : opened;
    },
    async openProof(session, record) {
      const kept = await keptCredentials(parts, session);
      if (!kept.ok) return kept;
      const opened = await inner.openProof(inPractice(session), record);
      return opened.ok ? { ok: true, value: proofWithFaults(opened.value, faults) } : opened;
    },
  };
}

function withVisitFaults(visited: Visited, faults: Faults): Visited {
  if (!visited.ok) return visited;
  const { open, connection } = visited.value;
  return { ok: true, value: { connection, open: (record) => withFaults(open(record), faults) } };
}

/** Nothing here needs time to get known, so nothing waits for it. */
function withFaults(ports: StepPorts, faults: Faults): StepPorts {
  return { ...ports, send: faults.through(ports.send, ports.sessionId), sleep: async () => {} };
}

function proofWithFaults(ports: ProofPorts, faults: Faults): ProofPorts {
  return {
    ...withFaults(ports, faults),
    sendAsServer: faults.through(ports.sendAsServer, ports.sessionId),
    sendUnsigned: faults.through(ports.sendUnsigned, ports.sessionId),
  };
}

function inPractice(session: AccessRequest): AccessRequest {
  return { ...session, account: { ...session.account, accountKind: "practice" } };
}

function connectTyped(parts: Parameters<typeof operatorCredentials>[0], request: ConnectRequest): Connected {
  const read = operatorCredentials(parts, request);
  if (!read.ok) return read;
  const { credentials: _, ...origin } = read.value;
  const keyId = origin.accessKeyId ?? "";
  if (keyId.endsWith(unknownKey)) return { ok: false, problems: [keyIsUnknown] };
  const accountId = keyId.endsWith(ownAccount) ? practiceAccountId : "111122223333";
  const callerArn = `arn:aws:iam::${accountId}:user/administrator`;
  return {
    ok: true,
    value: { ...origin, accountId, callerArn, partition: "aws", clockOffsetMs: 0, notices: [] },
  };
}

const keyIsUnknown = { code: "key-unknown", message: "m", remedy: "r", field: "accessKeyId" };

/** As lib/runtime has them, but without the pace of AWS. */
export function undelayedAccounts(store: SessionStore): (sessionId: string) => PracticeAccount {
  const open = new Map<string, PracticeAccount>();
  return (sessionId) => {
    const account =
      open.get(sessionId) ??
      createPracticeAccount({
        load: () => store.loadSealed(sessionId, "practice-account"),
        save: (text) => store.saveSealed(sessionId, "practice-account", text),
        now: () => new Date(),
        keyDelayMs: 0,
      });
    open.set(sessionId, account);
    return account;
  };
}
