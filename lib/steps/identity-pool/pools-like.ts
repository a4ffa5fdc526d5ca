import "server-only";
import { z } from "zod";
import type { AwsCall } from "@/lib/wizard/change";
import type { StepPorts } from "@/lib/wizard/step";
import { listPools, type Pool } from "./list-pools";

/** The pools that have the developer provider name of a CreateIdentityPool. */
export async function poolsLike({ send }: StepPorts, { input }: AwsCall): Promise<readonly Pool[]> {
  const { DeveloperProviderName } = createInput.parse(input);
  return (await listPools(send)).filter(({ providerName }) => providerName === DeveloperProviderName);
}

const createInput = z.object({ DeveloperProviderName: z.string() });
