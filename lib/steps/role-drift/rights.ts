/** What a role may do: managed and inline policies. */
import type { JsonObject } from "@/lib/domain/json";
import { samePolicy } from "@/lib/domain/policy-document";
import type { DriftCheck } from "@/lib/wizard/drift";
import { beyond, further, judged, own } from "../drift-checks";
import { isAmong } from "../inline-digests";
import { policyName } from "../managed-policies";
import { aboutRole, type WantedRole } from "./about-role";
import { furtherRights, rightGone } from "./problems";
import type { SurveyedRole } from "./survey";

export function judgeRights(
  attached: SurveyedRole["attached"],
  inline: SurveyedRole["inline"],
  { name, policies, before, inline: known, inlineBefore = {} }: WantedRole,
): readonly DriftCheck[] {
  const about = aboutRole(name);
  const managed = about("further-policies", "Further managed policies", "none");
  const others = about("further-inline-policies", "Further inline policies", "none");
  return [
    ...policies.map((arn) => {
      const subject = about(policyName(arn), `Managed policy ${policyName(arn)}`, "attached");
      return judged(attached, subject, (found) =>
        own(subject, found.includes(arn) ? "attached" : "not attached", found.includes(arn), rightGone),
      );
    }),
    judged(attached, managed, (found) =>
      further(managed, beyond(found, policies, before).map(policyName), furtherRights),
    ),
    ...Object.entries(known).map(([policy, wanted]) => judgeInline(inline, about, policy, wanted)),
    judged(inline, others, (found) => {
      const strangers = found.filter(
        (policy) => !Object.hasOwn(known, policy.name) && !isAmong(inlineBefore, policy),
      );
      const documents = Object.fromEntries(strangers.map((policy) => [policy.name, policy.document]));
      const names = strangers.map((policy) => policy.name);
      return further(others, names, furtherRights, { wanted: null, found: documents });
    }),
  ];
}

function judgeInline(
  inline: SurveyedRole["inline"],
  about: ReturnType<typeof aboutRole>,
  policy: string,
  wanted: JsonObject | null,
): DriftCheck {
  const subject = about(policy, `Inline policy ${policy}`, "as the setup left it");
  return judged(inline, subject, (policies) => {
    const found = policies.find(({ name }) => name === policy);
    const isSame = found !== undefined && (wanted === null || samePolicy(found.document, wanted));
    const text = found === undefined ? "no such policy" : "another document";
    const document = { wanted, found: found?.document ?? null };
    return own(subject, isSame ? subject.wanted : text, isSame, rightGone, document);
  });
}
