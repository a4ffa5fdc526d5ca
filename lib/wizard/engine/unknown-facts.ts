import type { AnyAwsStep } from "../step";
import type { FactName, Facts, StepId } from "../words";
import { missingFacts } from "./make-plan";

/** The facts, with a readable text for each that an earlier step has yet to find out. Never for a plan to be applied. */
export function withUnknowns(entry: AnyAwsStep, facts: Facts): Facts {
  const unknown = missingFacts(entry, facts).map((name) => [name, `‹${name}, ${whenKnown(name)}›`]);
  return { ...facts, ...Object.fromEntries(unknown) };
}

function whenKnown(name: FactName): string {
  const step = learnedIn[name];
  return step ? `known after step ${step}` : "not known yet";
}

/** Where facts come from that another step's plan needs. */
const learnedIn: Partial<Readonly<Record<FactName, StepId>>> = {
  host: "server",
  accountId: "account",
  partition: "account",
  region: "account",
  identityPoolId: "identity-pool",
};
