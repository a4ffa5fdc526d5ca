import "server-only";
import { z } from "zod";
import type { Json, JsonObject } from "@/lib/domain/json";

/** As much of ObservedPools as a second look compares with; an older version may have written another. */
export type SeenPools = z.infer<typeof seenPools>;

const object = z.custom<JsonObject>((value) => typeof value === "object" && value !== null);

const seenRole = z.object({
  name: z.string(),
  arn: z.string(),
  trust: object.nullable(),
  permissionsBoundary: z.string().nullable().catch(null),
  maxSessionSeconds: z.number().optional(),
  oneClickNames: z.array(z.string()),
  permissions: object.nullable().catch(null),
});

const seenPools = z.object({
  pools: z.array(z.object({ id: z.string(), settings: object })).catch([]),
  assigned: z.record(z.string(), z.string()).catch({}),
  roleMappings: z.custom<Json>().catch(null),
  roles: z.array(seenRole).catch([]),
});

/** Undefined where this machine has not seen the setup end. */
export function readSeen(seen: Json | undefined): SeenPools | undefined {
  return seen === undefined ? undefined : seenPools.parse(seen);
}
