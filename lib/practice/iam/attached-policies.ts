import "server-only";
import type {
  AttachedPolicy,
  ListAttachedRolePoliciesResponse,
  ListAttachedUserPoliciesResponse,
} from "@aws-sdk/client-iam";
import { z } from "zod";
import { findManagedPolicy } from "../managed-policies";
import { operation } from "../operation";
import type { Principal } from "../state";
import type { World } from "../world";
import { paging, path, policyArn, roleName, userName } from "./limits";
import { iamPage } from "./pages";
import { findRole, findUser, isRole } from "./principals";
import { limitExceeded, noSuchEntity } from "./refusals";

const ATTACHED_MAX = 10;

const ofUser = { UserName: userName };
const ofRole = { RoleName: roleName };
const policy = { PolicyArn: policyArn };
const listing = { PathPrefix: path.default("/"), ...paging };

/** Managed policies of users and roles. Attaching what is attached changes nothing. */
export const attachedPolicies = {
  AttachUserPolicy: operation(z.strictObject({ ...ofUser, ...policy }), (world, input) =>
    attach(world, findUser(world, input.UserName), input.PolicyArn),
  ),
  AttachRolePolicy: operation(z.strictObject({ ...ofRole, ...policy }), (world, input) =>
    attach(world, findRole(world, input.RoleName), input.PolicyArn),
  ),
  DetachUserPolicy: operation(z.strictObject({ ...ofUser, ...policy }), (world, input) =>
    detach(findUser(world, input.UserName), input.PolicyArn),
  ),
  DetachRolePolicy: operation(z.strictObject({ ...ofRole, ...policy }), (world, input) =>
    detach(findRole(world, input.RoleName), input.PolicyArn),
  ),
  ListAttachedUserPolicies: operation(
    z.strictObject({ ...ofUser, ...listing }),
    (world, input): ListAttachedUserPoliciesResponse => list(findUser(world, input.UserName), input),
  ),
  ListAttachedRolePolicies: operation(
    z.strictObject({ ...ofRole, ...listing }),
    (world, input): ListAttachedRolePoliciesResponse => list(findRole(world, input.RoleName), input),
  ),
};

function attach(world: World, principal: Principal, arn: string) {
  if (!findManagedPolicy(arn, world.partition)) {
    throw noSuchEntity(`Policy ${arn} does not exist or is not attachable.`);
  }
  const { attachedPolicyArns } = principal;
  if (attachedPolicyArns.includes(arn)) return {};
  if (attachedPolicyArns.length >= ATTACHED_MAX) {
    const quota = isRole(principal) ? "PoliciesPerRole" : "PoliciesPerUser";
    throw limitExceeded(`Cannot exceed quota for ${quota}: ${ATTACHED_MAX}`);
  }
  attachedPolicyArns.push(arn);
  return {};
}

function detach(principal: Principal, arn: string) {
  const at = principal.attachedPolicyArns.indexOf(arn);
  if (at < 0) throw noSuchEntity(`Policy ${arn} was not found.`);
  principal.attachedPolicyArns.splice(at, 1);
  return {};
}

function list(
  principal: Principal,
  input: { PathPrefix: string; Marker?: number | undefined; MaxItems: number },
) {
  const all: AttachedPolicy[] = principal.attachedPolicyArns.map((PolicyArn) => ({
    PolicyName: PolicyArn.split("/").at(-1),
    PolicyArn,
  }));
  // Every managed policy that can be attached here has the path "/".
  const { items, rest } = iamPage(input.PathPrefix === "/" ? all : [], input);
  return { AttachedPolicies: items, ...rest };
}
