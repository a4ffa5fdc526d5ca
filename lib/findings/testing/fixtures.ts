import { checkFixtures } from "./check-fixtures";
import { engineFixtures } from "./engine-fixtures";
import type { Fixture } from "./fixture";
import { operatorFixtures } from "./operator-fixtures";

/** By the id of the analyzer. */
export const fixtures: Readonly<Record<string, Fixture>> = {
  ...operatorFixtures,
  ...engineFixtures,
  ...checkFixtures,
};
