/** Which check of a step a second look makes again, under another id. */
import { manual } from "@/lib/domain/manual";
import type { StepId } from "@/lib/wizard/words";

export interface Twin {
  readonly id: string;
  /** The check asks for more than the look does, so that the look can't stand in for it. */
  readonly saysMore?: true;
}

export function twinOf(step: StepId, driftId: string): Twin | undefined {
  const ofStep = twins[step];
  return ofStep && Object.hasOwn(ofStep, driftId) ? ofStep[driftId] : undefined;
}

const same = (...ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, { id }]));

const twins: Readonly<Partial<Record<StepId, Readonly<Record<string, Twin>>>>> = {
  "iam-user": {
    ...same("user", "inline-policy", ...manual.userPolicies.map(({ name }) => `policy-${name}`)),
    // Whether its secret is kept here, AWS can't know.
    "access-key": { id: "access-key", saysMore: true },
  },
  certificate: {
    ...same("policy-attached", "iot-policy", "endpoint"),
    certificate: { id: "certificate-active" },
  },
  "identity-pool": same("pool", "classic-flow", "role-assignment"),
  "organization-role": {
    [`${manual.roleName}.role`]: { id: "role" },
    [`${manual.roleName}.trust`]: { id: "trust" },
    [`${manual.roleName}.${manual.rolePolicyName}`]: { id: "permissions" },
  },
};
