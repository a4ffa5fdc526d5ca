/** What a difference of a role means, whom to ask, and what can be done. */
import type { Problem } from "@/lib/domain/problem";

const again =
  "To have it as it was, start a new setup for the same server and apply the changes of its step.";

export const roleGone: Problem = {
  code: "role-gone",
  message: "The role is gone or stands elsewhere, so the users who should take it on are refused.",
  remedy: `Ask who administers the account whether it was removed on purpose. ${again}`,
};

export const notTrusted: Problem = {
  code: "trust-broken",
  message:
    "The trust policy lets the users of the identity pool in no more, so nobody can sign in to AWS IoT.",
  remedy: `Compare both documents, and ask who administers the account or has set up another BlueRange server. ${again}`,
};

export const trustChanged: Problem = {
  code: "trust-changed",
  message: "Somebody else may take this role on now, or under other conditions, and then has its rights.",
  remedy:
    "Compare both documents. Another BlueRange server of the account adds its own identity pool; ask who administers " +
    "the account about everything else, and take out what nobody needs in the IAM console.",
};

export const rightGone: Problem = {
  code: "role-right-removed",
  message: "Users who take this role on lack a right that the setup gave it.",
  remedy: `Ask who administers the account whether it was taken away on purpose. ${again}`,
};

export const furtherRights: Problem = {
  code: "role-further-rights",
  message: "Every user who takes this role on has these rights too, and BlueRange does not need them.",
  remedy:
    "Ask who administers the account: another program may use this role. Where nobody needs the rights, take them away " +
    "in the IAM console.",
};

export const bounded: Problem = {
  code: "role-boundary-added",
  message: "A permissions boundary was put on the role: what it does not include, users are refused.",
  remedy:
    "Ask who administers the account: it is usually a rule of the company, and has to include the role's rights.",
};

export const otherBoundary: Problem = {
  code: "role-boundary-changed",
  message:
    "The permissions boundary of the role is gone or another one, so more or less is allowed than was agreed.",
  remedy: "Ask who administers the account whether that was meant; it can be set again in the IAM console.",
};

export const otherDuration: Problem = {
  code: "role-max-session",
  message: "Whoever takes the role on keeps its rights for another time than the setup left it with.",
  remedy:
    "Ask who administers the account whether that was meant; it is a setting of the role in the IAM console.",
};
