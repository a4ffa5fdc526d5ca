import { execFileSync } from "node:child_process";
import { z } from "zod";
import type { LookAlike } from "./look-alike";

const document = z.unknown();

export const accountSchema = z.object({
  users: z.record(
    z.string(),
    z.object({
      managed: z.array(z.string()),
      inline: z.record(z.string(), document),
      keys: z.array(z.object({ id: z.string(), status: z.string() })),
    }),
  ),
  roles: z.record(
    z.string(),
    z.object({ trust: document, managed: z.array(z.string()), inline: z.record(z.string(), document) }),
  ),
  certificates: z.array(
    z.object({ id: z.string(), status: z.string(), pem: z.string(), policies: z.array(z.string()) }),
  ),
  iotPolicies: z.record(z.string(), document),
  pools: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      provider: z.string().nullable(),
      unauthenticated: z.boolean(),
      classic: z.boolean().nullable(),
      roles: z.record(z.string(), z.string()),
    }),
  ),
  endpoint: z.string(),
});

export type Account = z.output<typeof accountSchema>;

/** Everything in the look-alike's account, as boto3 sees it. */
export function readAccount({ endpoint }: LookAlike, region: string): Account {
  const json = execFileSync("python3", ["e2e/kit/account-reader.py", endpoint, region], { encoding: "utf8" });
  return accountSchema.parse(JSON.parse(json));
}
