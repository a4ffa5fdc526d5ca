import { type Account, accountSchema } from "@/e2e/kit/read-account";
import { lineProcess } from "./line-process";
import { region } from "./start-setup";

/** The account as AWS's own library for Python sees it: no code of ours that could err in the same way. */
export interface AccountWitness {
  /** Other people's things, named as like ours as may be. */
  seedNeighbours(): Promise<void>;
  read(): Promise<Account>;
  end(): void;
}

export function accountWitness(endpoint: string): AccountWitness {
  const args = [endpoint, region, "--at-each-line"];
  const reader = lineProcess("python3", ["e2e/kit/account-reader.py", ...args]);
  const seeder = lineProcess("python3", ["lib/runtime/chaos/seed-neighbours.py", ...args]);
  return {
    seedNeighbours: async () => void (await seeder.ask()),
    read: async () => accountSchema.parse(JSON.parse(await reader.ask())),
    end() {
      reader.end();
      seeder.end();
    },
  };
}
