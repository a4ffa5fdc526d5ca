import "server-only";
import { z } from "zod";
import type { Right } from "./policy-language/evaluation";
import type { Service } from "./service";
import { iamArn, regionalArn, type World } from "./world";

/**
 * The rights that a call needs: that of its own action, those of tagging what it creates, and iam:PassRole for roles
 * that it hands to a service.
 */
export function requiredRights(
  world: World,
  service: Service,
  operation: string,
  input: unknown,
): readonly Right[] {
  const named = namesSchema.parse(input);
  const resource = resourceOf(world, named);
  const own = {
    action: `${service}:${operation}`,
    resource,
    ...(named.PolicyArn && { request: { "iam:PolicyARN": [named.PolicyArn] } }),
  };
  const tags = named.Tags ?? named.tags ?? named.IdentityPoolTags;
  const tagged = operation === "CreateIdentityPool" ? newPool(world) : resource;
  const tagging = tags ? [{ action: `${service}:${taggingAction(service, named)}`, resource: tagged }] : [];
  const passing = Object.values(named.Roles ?? {}).map((role) => ({
    action: "iam:PassRole",
    resource: role,
  }));
  return [own, ...tagging, ...passing];
}

/** The input fields by which AWS's calls name what they are about. */
const namesSchema = z.object({
  UserName: z.string().optional(),
  RoleName: z.string().optional(),
  PolicyArn: z.string().optional(),
  policyName: z.string().optional(),
  certificateId: z.string().optional(),
  IdentityPoolId: z.string().optional(),
  Roles: z.record(z.string(), z.string()).optional(),
  Tags: z.unknown().optional(),
  tags: z.unknown().optional(),
  IdentityPoolTags: z.unknown().optional(),
});

type Names = z.output<typeof namesSchema>;

function resourceOf(world: World, names: Names): string {
  const { state } = world;
  if (names.UserName) return ofPrincipal(world, "user", state.users, names.UserName);
  if (names.RoleName) return ofPrincipal(world, "role", state.roles, names.RoleName);
  if (names.policyName) return regionalArn(world, "iot", `policy/${names.policyName}`);
  if (names.certificateId) return regionalArn(world, "iot", `cert/${names.certificateId}`);
  if (names.IdentityPoolId) {
    return regionalArn(world, "cognito-identity", `identitypool/${names.IdentityPoolId}`);
  }
  return "*";
}

/** The right to create a pool is about no pool, the one to tag it is about the pool that comes of it. */
const newPool = (world: World): string => regionalArn(world, "cognito-identity", "identitypool/new");

interface Named {
  readonly name: string;
  readonly arn: string;
}

function ofPrincipal(world: World, kind: "user" | "role", existing: readonly Named[], name: string): string {
  const found = existing.find((each) => each.name.toLowerCase() === name.toLowerCase());
  return found?.arn ?? iamArn(world, `${kind}/${name}`);
}

function taggingAction(service: Service, names: Names): string {
  if (service !== "iam") return "TagResource";
  return names.RoleName ? "TagRole" : "TagUser";
}
