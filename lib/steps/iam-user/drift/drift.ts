/** The second look at the IAM user: everything by which somebody could act as BlueRange, or BlueRange no longer could. */
import "server-only";
import type { Problem } from "@/lib/domain/problem";
import type { DriftCheck, StepDrift } from "@/lib/wizard/drift";
import type { StepPorts } from "@/lib/wizard/step";
import { judged, own } from "../../drift-checks";
import { type Reading, reading } from "../../reading";
import type { DesiredUser } from "../desire";
import { type FoundUser, readUser } from "../inspect";
import { type FoundMeans, signInReads, surveySignInMeans } from "../sign-in-means";
import { judgeKeys, keyReads, type SurveyedKeys, surveyKeys } from "./keys";
import { judgeRights, rightReads, type SurveyedRights, surveyRights } from "./rights";
import { judgeSignInMeans } from "./sign-in-means";

export type SurveyedUser = {
  readonly user: Reading<FoundUser | null>;
  /** Null where there is no such user. */
  readonly more: (SurveyedRights & SurveyedKeys & { readonly means: readonly FoundMeans[] }) | null;
};

export const userDrift: StepDrift<DesiredUser, SurveyedUser> = {
  reads: ["iam:GetUser", ...rightReads, ...keyReads, ...signInReads],

  async survey(ports, desired, { facts }) {
    const name = facts.userName ?? desired.name;
    const user = await reading("iam:GetUser", readUser(ports, name));
    return { user, more: user.known && user.value === null ? null : await surveyAll(ports, name) };
  },

  judge({ user, more }, desired, baseline) {
    const resource = resourceOf(baseline.facts.userName ?? desired.name);
    const itself = judged(
      user,
      { ...exists, resource, wanted: baseline.facts.userArn ?? desired.name },
      (found) => judgeUser(found, resource, baseline.facts.userArn),
    );
    if (!more) return [itself];
    return [
      itself,
      ...judgeRights({ ...more, user }, desired, baseline, resource),
      ...judgeKeys(more, baseline, resource),
      ...judgeSignInMeans(more.means, resource),
    ];
  },
};

async function surveyAll(ports: StepPorts, name: string): Promise<NonNullable<SurveyedUser["more"]>> {
  const [rights, keys, means] = await Promise.all([
    surveyRights(ports, name),
    surveyKeys(ports, name),
    surveySignInMeans(ports, name),
  ]);
  return { ...rights, ...keys, means };
}

function judgeUser(found: FoundUser | null, resource: string, arn: string | undefined): DriftCheck {
  const wanted = arn ?? found?.arn ?? resource;
  return own(
    { ...exists, resource, wanted },
    found?.arn ?? "no such user",
    found !== null && found.arn === wanted,
    userGone(resource),
  );
}

function resourceOf(name: string): string {
  return `IAM user ${name}`;
}

const exists = { id: "user", label: "IAM user" };

const userGone = (resource: string): Problem => ({
  code: "user-gone",
  message: `BlueRange signs in to AWS with a key of this user, which is gone or stands elsewhere: ${resource}`,
  remedy:
    "Ask who administers the account whether it was removed or moved on purpose. To have it again, start a new setup " +
    "for the same server: BlueRange then needs the new key.",
});
