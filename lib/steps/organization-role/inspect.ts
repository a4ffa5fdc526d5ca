import "server-only";
import type { StepPorts } from "@/lib/wizard/step";
import { attachedPolicies } from "../managed-policies";
import { type ObservedRole, observeRole } from "../observed-role";
import type { DesiredRole } from "./desire";

/** What AWS shows of the role. */
export type ObservedOrganizationRole = {
  /** This session, as the value of the tag bluerange:setup. */
  readonly setup: string;
  readonly role: OrganizationRole | null;
};

/** With the ARNs of its managed policies. */
export type OrganizationRole = ObservedRole & { readonly attached: readonly string[] };

export async function inspectRole(
  ports: StepPorts,
  { name }: DesiredRole,
): Promise<ObservedOrganizationRole> {
  const role = await observeRole(ports.send, name);
  const found = role ? { ...role, attached: await attachedPolicies(ports, { RoleName: name }) } : null;
  return { setup: ports.sessionId, role: found };
}
