import "server-only";
import type { StepPorts } from "@/lib/wizard/step";
import { unlessAbsent, unlessDenied } from "../expected-errors";
import { type InlineDigests, inlineDigests } from "../inline-digests";
import { inlinePolicies } from "../inline-policies";
import { attachedPolicies } from "../managed-policies";
import { type ObservedRole, observeRole } from "../observed-role";
import type { DesiredRole } from "./desire";

/** What AWS shows of the role. */
export type ObservedOrganizationRole = {
  /** This session, as the value of the tag bluerange:setup. */
  readonly setup: string;
  readonly role: OrganizationRole | null;
};

export type OrganizationRole = ObservedRole & {
  /** ARNs of its managed policies. */
  readonly attached: readonly string[];
  /** Its inline policies, none of which is the setup's; null where they may not be read. */
  readonly inline: InlineDigests | null;
};

export async function inspectRole(
  ports: StepPorts,
  { name }: DesiredRole,
): Promise<ObservedOrganizationRole> {
  const role = await observeRole(ports.send, name);
  return { setup: ports.sessionId, role: role ? { ...role, ...(await policiesOf(ports, name)) } : null };
}

async function policiesOf(
  ports: StepPorts,
  name: string,
): Promise<Pick<OrganizationRole, "attached" | "inline">> {
  const owner = { RoleName: name };
  // For a second look alone: whoever sets up need not have the right.
  const [attached, inline] = await Promise.all([
    attachedPolicies(ports, owner),
    unlessDenied(unlessAbsent(inlinePolicies(ports, owner))),
  ]);
  return { attached, inline: inline ? inlineDigests(inline) : null };
}
