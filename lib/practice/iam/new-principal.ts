import "server-only";
import type { Principal, Tag } from "../state";
import { uniqueId } from "../unique-ids";
import { iamArn, type World } from "../world";
import { checkBoundary } from "./permissions-boundaries";
import { mergeTags } from "./principal-tags";

interface Asked {
  readonly name: string;
  readonly path: string;
  readonly boundaryArn: string | undefined;
  readonly tags: readonly Tag[];
}

/** What a new user and a new role begin with. */
export function newPrincipal(world: World, kind: "user" | "role", asked: Asked): Principal {
  const { name, path, boundaryArn, tags } = asked;
  if (boundaryArn !== undefined) checkBoundary(world, boundaryArn);
  return {
    name,
    path,
    id: uniqueId(kind === "user" ? "AIDA" : "AROA", 21),
    arn: iamArn(world, `${kind}${path}${name}`),
    createdAt: world.now.toISOString(),
    tags: mergeTags([], tags),
    ...(boundaryArn !== undefined && { boundaryArn }),
    attachedPolicyArns: [],
    inlinePolicies: [],
  };
}
