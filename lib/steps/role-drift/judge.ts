/** The second look at an IAM role: who may take it on, what it may do then, and for how long. */
import { samePolicy } from "@/lib/domain/policy-document";
import { admits } from "@/lib/domain/trust-with-pool";
import type { DriftCheck } from "@/lib/wizard/drift";
import { altered, further, judged, own } from "../drift-checks";
import { aboutRole, type WantedRole } from "./about-role";
import { bounded, notTrusted, otherBoundary, otherDuration, roleGone, trustChanged } from "./problems";
import { judgeRights } from "./rights";
import type { SurveyedRole } from "./survey";

export function judgeRole(
  { role, attached, inline }: SurveyedRole,
  wanted: WantedRole,
): readonly DriftCheck[] {
  const about = aboutRole(wanted.name);
  const exists = about("role", "IAM role", wanted.arn ?? wanted.name);
  const itself = judged(role, exists, (found) => {
    const isThere = found !== null && found.arn === (wanted.arn ?? found.arn);
    return own(exists, found?.arn ?? "no such role", isThere, roleGone);
  });
  if (role.known && role.value === null) return [itself];
  return [
    itself,
    judgeTrust(role, wanted),
    ...judgeRights(attached, inline, wanted),
    judgeBoundary(role, wanted),
    judgeDuration(role, wanted),
  ];
}

function judgeTrust(role: SurveyedRole["role"], { name, trust, admission }: WantedRole): DriftCheck {
  const asLeft = "the document of the setup";
  const subject = aboutRole(name)("trust", "Trust policy", asLeft);
  return judged(role, subject, (found) => {
    const now = found?.trust ?? null;
    const document = { wanted: trust, found: now };
    if (now !== null && samePolicy(now, trust)) return own(subject, asLeft, true, notTrusted);
    if (now === null || !admits(now, admission))
      return own(subject, "does not let users of the identity pool in", false, notTrusted, document);
    const other = "lets the users of the identity pool in, but is another document";
    return altered(subject, other, false, trustChanged, document);
  });
}

function judgeBoundary(role: SurveyedRole["role"], { name, boundary }: WantedRole): DriftCheck {
  const subject = aboutRole(name)("boundary", "Permissions boundary", boundary ?? "none");
  return judged(role, subject, (found) => {
    const now = found?.permissionsBoundary ?? null;
    if (boundary === null) return further(subject, now === null ? [] : [now], bounded);
    return own(subject, now ?? "none", now === boundary, otherBoundary);
  });
}

function judgeDuration(role: SurveyedRole["role"], { name, maxSessionSeconds }: WantedRole): DriftCheck {
  const subject = aboutRole(name)("max-session", "Longest session", `${maxSessionSeconds} s`);
  return judged(role, subject, (found) => {
    const seconds = found?.maxSessionSeconds ?? maxSessionSeconds;
    return altered(subject, `${seconds} s`, seconds === maxSessionSeconds, otherDuration);
  });
}
