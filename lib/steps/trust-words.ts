import type { Problem } from "@/lib/domain/problem";
import type { TrustVerdict } from "@/lib/domain/trust-evaluation";

/** What our reading of a trust policy came to, for the column "found". */
export function verdictText(verdict: TrustVerdict): string {
  if (verdict.allowed) return "lets them in";
  switch (verdict.reason) {
    case "denied":
      return "a statement denies it";
    case "no-statement":
      return "no statement is about this";
    case "conditions":
      return verdict.unmet
        .map(({ key, operator, wanted }) => `${operator} ${key}: ${wanted.join(", ")}`)
        .join("; ");
  }
}

/** IAM gave a document that is no JSON: adding to it would lose what stands in it. */
export const trustUnreadable = (roleName: string): Problem => ({
  code: "trust-unreadable",
  message: `The trust policy of this role can't be read: ${roleName}`,
  remedy: "Look at the trust policy in the IAM console, repair it there, and then review the changes again.",
});
