import "server-only";
import { cognitoNames } from "@/lib/domain/policy-document";
import type { StepUndo } from "@/lib/wizard/step";
import { joinPlans } from "../join-plans";
import { requiredFact } from "../required-fact";
import { applyUndo } from "../undo/apply-undo";
import { observeRoles, planRole, type RoleWithRights, roleUndoReads, roleUndoWrites } from "../undo/role";

type ObservedForUndo = { readonly setup: string; readonly roles: readonly RoleWithRights[] };

/** Other BlueRange servers of the account share the role: then only our pool leaves its trust policy. */
export const undoOrganizationRole: StepUndo<ObservedForUndo> = {
  reads: roleUndoReads,
  writes: roleUndoWrites,
  inspect: async (ports, made) => ({ setup: ports.sessionId, roles: await observeRoles(ports, made) }),
  plan({ setup, roles }, made, facts) {
    const names = cognitoNames(requiredFact(facts, "region"));
    return joinPlans(...roles.map((role) => planRole(role, made, setup, names)));
  },
  apply: (ports, _, filled) => applyUndo(ports, filled),
  secrets: () => [],
};
