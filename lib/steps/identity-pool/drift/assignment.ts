/** Which roles the pool itself hands out. BlueRange does not use them, but whoever gets an identity can. */
import { isJsonObject, type Json } from "@/lib/domain/json";
import type { Problem } from "@/lib/domain/problem";
import type { DriftCheck } from "@/lib/wizard/drift";
import { beyond, further, judged, own } from "../../drift-checks";
import type { Reading } from "../../reading";

export type Assignment = {
  /** Role ARNs by kind of visitor. */
  readonly roles: Readonly<Record<string, string>>;
  /** Rules that choose a role by identity provider; null for none. */
  readonly mappings: Json;
};

export function judgeAssignment(
  assignment: Reading<Assignment>,
  wanted: Assignment,
  resource: string,
): readonly DriftCheck[] {
  const arns = Object.values(wanted.roles);
  const ours = {
    id: "role-assignment",
    resource,
    label: "Roles assigned to the pool",
    wanted: arns.join(", ") || "none",
  };
  const others = { id: "further-roles", resource, label: "Further roles assigned to the pool" };
  const rules = { id: "role-mappings", resource, label: "Rules that choose a role" };
  return [
    judged(assignment, ours, ({ roles }) => {
      const isThere = Object.entries(wanted.roles).every(([visitor, arn]) => roles[visitor] === arn);
      const found = isThere ? ours.wanted : Object.values(roles).join(", ") || "none";
      return own(ours, found, isThere, otherRoles);
    }),
    judged(assignment, { ...others, wanted: "none" }, ({ roles }) =>
      further(others, strangers(roles, wanted.roles), furtherRoles),
    ),
    judged(assignment, { ...rules, wanted: "none" }, ({ mappings }) =>
      further(rules, beyond(providers(mappings), providers(wanted.mappings)), furtherRoles),
    ),
  ];
}

/** Only for visitors that should have no role: another role in the place of ours is told already. */
function strangers(found: Assignment["roles"], wanted: Assignment["roles"]): readonly string[] {
  return Object.entries(found).flatMap(([visitor, arn]) => (visitor in wanted ? [] : [arn]));
}

function providers(mappings: Json): readonly string[] {
  return isJsonObject(mappings) ? Object.keys(mappings) : [];
}

const otherRoles: Problem = {
  code: "role-assignment-changed",
  message:
    "The pool hands out other roles than the setup assigned to it, or none. BlueRange's own sign-in uses neither.",
  remedy:
    "Ask who administers the account: another application may use this pool. To have the default roles again, start a " +
    "new setup for the same server and apply the changes of the step Cognito identity pool.",
};

const furtherRoles: Problem = {
  code: "further-roles",
  message: "Whoever gets an identity of this pool may take on these roles as well.",
  remedy:
    "Ask who administers the account: another application may use this pool. Where nobody needs it, take the role away " +
    "in the Cognito console.",
};
