import "server-only";
import type { EvaluationResult, SimulatePolicyResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { operation } from "../operation";
import { verdictOn } from "../permissions";
import type { Verdict } from "../policy-language/evaluation";
import type { Principal } from "../state";
import { iamArn, type World } from "../world";
import { paging } from "./limits";
import { iamPage } from "./pages";
import { invalidInput, noSuchEntity } from "./refusals";

const input = z.strictObject({
  PolicySourceArn: z.string().min(20).max(2_048),
  ActionNames: z.array(z.string().min(3).max(128)),
  ResourceArns: z.array(z.string().min(1).max(2_048)).default(["*"]),
  ...paging,
});

const decisions = {
  allowed: "allowed",
  "explicitly denied": "explicitDeny",
  "not allowed": "implicitDeny",
} as const satisfies Readonly<Record<Verdict, string>>;

/** What a user or role may do, without doing it. */
export const policySimulation = {
  SimulatePrincipalPolicy: operation(input, (world, asked): SimulatePolicyResponse => {
    const decide = deciderFor(world, asked.PolicySourceArn);
    const all: EvaluationResult[] = asked.ActionNames.flatMap((action) =>
      asked.ResourceArns.map((resource) => ({
        EvalActionName: action,
        EvalResourceName: resource,
        EvalDecision: decisions[decide(action, resource)],
      })),
    );
    const { items, rest } = iamPage(all, asked);
    return { EvaluationResults: items, ...rest };
  }),
};

type Decide = (action: string, resource: string) => Verdict;

function deciderFor(world: World, arn: string): Decide {
  if (arn === iamArn(world, "user/practice-admin")) return () => "allowed";
  const principal = findPrincipal(world, arn);
  return (action, resource) => verdictOn(principal, { action, resource });
}

/** Sessions of roles and the root user can't be simulated. */
function findPrincipal({ state }: World, arn: string): Principal {
  if (!/:iam::\d{12}:(user|role)\//.test(arn)) throw invalidInput(`Invalid Entity Arn: ${arn}`);
  const found = [...state.users, ...state.roles].find((each) => each.arn === arn);
  if (!found) throw noSuchEntity(`The entity does not exist: ${arn}`);
  return found;
}
