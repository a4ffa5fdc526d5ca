/** The second look at the role that BlueRange hands out to its users. */
import "server-only";
import { z } from "zod";
import type { JsonObject } from "@/lib/domain/json";
import { ownTrust } from "@/lib/domain/trust-with-pool";
import type { StepDrift } from "@/lib/wizard/drift";
import { judgeRole } from "../role-drift/judge";
import { roleReads, type SurveyedRole, surveyRole } from "../role-drift/survey";
import type { DesiredRole } from "./desire";

export const organizationRoleDrift: StepDrift<DesiredRole, SurveyedRole> = {
  reads: roleReads,

  survey: (ports, { name }) => surveyRole(ports, name),

  judge(surveyed, desired, { facts, seen }) {
    const before = seenRole.parse(seen ?? {}).role;
    return judgeRole(surveyed, {
      name: desired.name,
      arn: facts.roleArn,
      admission: desired.admission,
      trust: before?.trust ?? ownTrust(desired.admission),
      policies: [desired.policyArn],
      inline: {},
      before: before?.attached ?? [],
      inlineBefore: before?.inline ?? {},
      boundary: before ? before.permissionsBoundary : (desired.permissionsBoundary ?? null),
      maxSessionSeconds: before?.maxSessionSeconds ?? 3_600,
    });
  },
};

/** As much of ObservedOrganizationRole as counts here; an older version may have written another. */
const seenRole = z.object({
  role: z
    .object({
      trust: z.custom<JsonObject>((value) => typeof value === "object" && value !== null),
      attached: z.array(z.string()).catch([]),
      inline: z.record(z.string(), z.string()).nullish().catch(undefined),
      permissionsBoundary: z.string().nullable().catch(null),
      maxSessionSeconds: z.number().optional(),
    })
    .nullish()
    .catch(undefined),
});
