import "server-only";
import { codeArchive } from "@/lib/delivery/as-code/code-archive";
import type { Download } from "@/lib/delivery/download";
import { cloudTeamArchiveName, cloudTeamFiles } from "@/lib/delivery/rights/cloud-team-files";
import { type DeclaredRights, operatorPolicy } from "@/lib/delivery/rights/operator-policy";
import type { JsonObject } from "@/lib/domain/json";
import { ok, type Result } from "@/lib/domain/result";
import { entries } from "@/lib/steps/index";
import type { SessionStore } from "@/lib/wizard/ports";
import { codePlanOf } from "./as-code/code-plan-of";

/** What an operator must be allowed to do for a session's setup, and the request to whoever can allow it. */
export interface Rights {
  /** An IAM policy document; a problem where server and account are not known yet. */
  policy(sessionId: string): Promise<Result<JsonObject>>;
  archive(sessionId: string): Promise<Result<Download>>;
}

export function rights(store: SessionStore): Rights {
  const planOf = async (sessionId: string) => codePlanOf(sessionId, await store.read(sessionId), entries);
  return {
    async policy(sessionId) {
      const plan = await planOf(sessionId);
      return plan.ok ? ok(operatorPolicy(plan.value, declaredRights)) : plan;
    },
    async archive(sessionId) {
      const plan = await planOf(sessionId);
      if (!plan.ok) return plan;
      const files = cloudTeamFiles(plan.value, declaredRights);
      return ok(codeArchive(cloudTeamArchiveName, files));
    },
  };
}

/** The sign-in test uses the key of the BlueRange user, so only the steps that change the account need rights. */
export const declaredRights: readonly DeclaredRights[] = entries.flatMap((entry) =>
  entry.kind === "aws" ? [entry] : [],
);
