import "server-only";
import type {
  GetRolePolicyResponse,
  GetUserPolicyResponse,
  ListRolePoliciesResponse,
  ListUserPoliciesResponse,
} from "@aws-sdk/client-iam";
import { z } from "zod";
import { operation } from "../operation";
import { policySize } from "../policy-language/policy-document";
import type { Principal } from "../state";
import { acceptDocument, encodeDocument } from "./documents";
import { paging, policyName, policyText, roleName, userName } from "./limits";
import { iamPage } from "./pages";
import { findRole, findUser, isRole, nameOf } from "./principals";
import { limitExceeded, noSuchEntity } from "./refusals";

/** Characters of all inline policies of one user or role together. */
const USER_SIZE_MAX = 2_048;
const ROLE_SIZE_MAX = 10_240;

const ofUser = { UserName: userName };
const ofRole = { RoleName: roleName };
const policy = { PolicyName: policyName };
const document = { PolicyDocument: policyText };

export const inlinePolicies = {
  PutUserPolicy: operation(z.strictObject({ ...ofUser, ...policy, ...document }), (world, input) =>
    put(findUser(world, input.UserName), input),
  ),
  PutRolePolicy: operation(z.strictObject({ ...ofRole, ...policy, ...document }), (world, input) =>
    put(findRole(world, input.RoleName), input),
  ),
  GetUserPolicy: operation(
    z.strictObject({ ...ofUser, ...policy }),
    (world, input): GetUserPolicyResponse => {
      const user = findUser(world, input.UserName);
      return { UserName: user.name, ...get(user, input.PolicyName) };
    },
  ),
  GetRolePolicy: operation(
    z.strictObject({ ...ofRole, ...policy }),
    (world, input): GetRolePolicyResponse => {
      const role = findRole(world, input.RoleName);
      return { RoleName: role.name, ...get(role, input.PolicyName) };
    },
  ),
  DeleteUserPolicy: operation(z.strictObject({ ...ofUser, ...policy }), (world, input) =>
    remove(findUser(world, input.UserName), input.PolicyName),
  ),
  DeleteRolePolicy: operation(z.strictObject({ ...ofRole, ...policy }), (world, input) =>
    remove(findRole(world, input.RoleName), input.PolicyName),
  ),
  ListUserPolicies: operation(
    z.strictObject({ ...ofUser, ...paging }),
    (world, input): ListUserPoliciesResponse => list(findUser(world, input.UserName), input),
  ),
  ListRolePolicies: operation(
    z.strictObject({ ...ofRole, ...paging }),
    (world, input): ListRolePoliciesResponse => list(findRole(world, input.RoleName), input),
  ),
};

function put(principal: Principal, input: { PolicyName: string; PolicyDocument: string }) {
  const { PolicyName: name, PolicyDocument: text } = input;
  const others = principal.inlinePolicies.filter((each) => each.name !== name);
  const { size: newSize } = acceptDocument(text, "identity");
  const size = others.reduce((sum, each) => sum + policySize(each.document), newSize);
  const sizeMax = isRole(principal) ? ROLE_SIZE_MAX : USER_SIZE_MAX;
  if (size > sizeMax) {
    throw limitExceeded(`Maximum policy size of ${sizeMax} bytes exceeded for ${nameOf(principal)}`);
  }
  principal.inlinePolicies = [...others, { name, document: text }];
  return {};
}

function get(principal: Principal, name: string) {
  const { document: text } = find(principal, name);
  return { PolicyName: name, PolicyDocument: encodeDocument(text) };
}

function remove(principal: Principal, name: string) {
  principal.inlinePolicies.splice(principal.inlinePolicies.indexOf(find(principal, name)), 1);
  return {};
}

function list(principal: Principal, input: { Marker?: number | undefined; MaxItems: number }) {
  const names = principal.inlinePolicies.map(({ name }) => name);
  const { items, rest } = iamPage(names, input);
  return { PolicyNames: items, ...rest };
}

function find(principal: Principal, name: string) {
  const found = principal.inlinePolicies.find((each) => each.name === name);
  if (found) return found;
  const kind = isRole(principal) ? "role" : "user";
  throw noSuchEntity(`The ${kind} policy with name ${name} cannot be found.`);
}
