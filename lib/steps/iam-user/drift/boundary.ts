/** The permissions boundary: what the user may do at the most. */
import type { Problem } from "@/lib/domain/problem";
import type { DriftCheck } from "@/lib/wizard/drift";
import { further, judged, own } from "../../drift-checks";
import type { Reading } from "../../reading";
import type { FoundUser } from "../inspect";

/** `wanted` is an ARN, or null for none. */
export function boundaryOf(
  user: Reading<FoundUser | null>,
  wanted: string | null,
  resource: string,
): DriftCheck {
  const subject = { id: "boundary", resource, label: "Permissions boundary" };
  return judged(user, { ...subject, wanted: wanted ?? "none" }, (found) => {
    const boundary = found?.boundary ?? null;
    if (wanted === null) return further(subject, boundary === null ? [] : [boundary], bounded);
    return own({ ...subject, wanted }, boundary ?? "none", boundary === wanted, otherBoundary);
  });
}

const bounded: Problem = {
  code: "boundary-added",
  message: "A permissions boundary was put on it: what the boundary does not include, BlueRange is refused.",
  remedy:
    "Ask who administers the account: it is usually a rule of the company. Where BlueRange has trouble, the boundary " +
    "has to include the rights of the manual.",
};

const otherBoundary: Problem = {
  code: "boundary-changed",
  message:
    "The permissions boundary of the setup is gone or another one, so more or less is allowed than was agreed.",
  remedy:
    "Ask who administers the account whether that was meant; otherwise the boundary can be set again in the IAM console.",
};
