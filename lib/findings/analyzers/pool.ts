import { awsCommand } from "../commands";
import type { Analyzer } from "../finding";
import { listAt, textAt } from "../json-at";
import { ofCheck } from "../of-check";
import { hasCode, ofProblem } from "../of-problem";
import type { Session } from "../session";

const reviewPool = "Open the step Cognito identity pool, review its changes and apply them.";

export const poolGone = ofProblem({
  id: "pool-gone",
  title: "The identity pool of this setup is gone",
  severity: "error",
  seenBy:
    "No pool has the developer provider name of this server, or another one than that of the setup has it.",
  causes: [],
  matches: hasCode("no-pool", "pool-not-found"),
  cause: (problem, { view: { facts } }) =>
    facts.identityPoolId === undefined
      ? problem.message
      : `BlueRange looks for its pool by the developer provider name ${facts.host ?? ""}, and AWS does not show ${facts.identityPoolId} by it any more: the pool was deleted or replaced.`,
  remedy: () => [
    "Ask who administers the account whether it was deleted on purpose; a deleted pool can't be brought back.",
    `${reviewPool} They make another pool.`,
    "Do the same in the step RelutionOrganizationAccess role, which has to trust the new pool, and run the proof again.",
  ],
  command: describePool,
});

export const classicFlow = ofCheck({
  id: "classic-flow",
  title: "The pool does not allow the basic (classic) flow",
  severity: "error",
  seenBy: "AWS shows the pool of this server with the basic flow switched off.",
  causes: ["classic-flow"],
  checks: [["identity-pool", "classic-flow"]],
  cause: () =>
    "BlueRange signs its users in by that flow, and Cognito refuses it where the pool does not allow it.",
  remedy: () => [reviewPool, "Nothing else of the pool is changed."],
  command: describePool,
});

export const poolRoles = ofCheck({
  id: "pool-roles",
  title: "The default roles of the pool are not as they should be",
  severity: "error",
  seenBy: "A default role is missing, does not trust the pool, lacks its rights or is not assigned.",
  causes: ["pool-roles"],
  checks: [
    ["identity-pool", "role-assignment"],
    ["identity-pool", "authenticated-role"],
    ["identity-pool", "unauthenticated-role"],
    ["identity-pool", "authenticated-role-permissions"],
    ["identity-pool", "unauthenticated-role-permissions"],
  ],
  cause: (_, failed) =>
    failed[0]?.problem?.message ?? `Not as wanted: ${failed.map(({ label }) => label).join(", ")}`,
  remedy: () => [reviewPool, "Or leave the default roles out in that step; BlueRange signs in without them."],
  command: (session) => {
    const { identityPoolId } = session.view.facts;
    return identityPoolId
      ? awsCommand(session.view.facts, "cognito-identity:GetIdentityPoolRoles", {
          IdentityPoolId: identityPoolId,
        })
      : undefined;
  },
});

export const guestsAllowed = ofCheck({
  id: "guests-allowed",
  title: "The pool lets in people who have not signed in",
  severity: "warning",
  seenBy: "AWS shows the pool with access for unauthenticated identities.",
  causes: [],
  checks: [["identity-pool", "no-guests"]],
  cause: () =>
    "BlueRange does not require it, and whoever knows the pool's ID gets the rights of its guest role.",
  remedy: () => [
    "Find out whether something else of the account uses the pool for guests.",
    "If not, switch the access off in the Cognito console, under the pool's settings.",
  ],
  command: describePool,
});

/** The host is the developer provider name for ever: another external URL needs another pool. */
export const providerName: Analyzer = {
  id: "provider-name",
  title: "The pool is for another host than the external URL",
  severity: "error",
  seenBy:
    "The external URL was changed after the pool was made, or a pool of our name has another provider name.",
  causes: ["provider-name"],
  find: (session) => [...hostChanged(session), ...poolOfAnotherHost(session)],
};

function hostChanged({ view, ofType }: Session) {
  const used = view.steps.find(({ id }) => id === "identity-pool")?.passed?.uses.host;
  const { host } = view.facts;
  if (used === undefined || host === undefined || used === host) return [];
  return [
    {
      cause: `The pool was made for ${used}, and the external URL now has the host ${host}; a developer provider name can't be changed.`,
      remedy: [
        "Check the external URL in the step BlueRange server: it must be the one that users open.",
        "If it is right, go through the steps again from there: a new pool is made, and the role trusts it too.",
      ],
      evidence: ofType("answers.saved")
        .filter(({ facts }) => facts.host === host)
        .map(({ seq }) => seq)
        .slice(-1),
    },
  ];
}

function poolOfAnotherHost({ view, observed, check }: Session) {
  const { host } = view.facts;
  const seen = observed("identity-pool");
  if (!seen || check("identity-pool", "pool")?.check.state !== "failed") return [];
  const names = listAt(seen.observed, "pools").map((pool) => textAt(pool, "providerName") ?? "none");
  // Where some pool has the host, the others are of other servers.
  if (host === undefined || names.length === 0 || names.includes(host)) return [];
  return [
    {
      subject: "other-pool",
      cause: `A pool of the wanted name is there, but for another developer provider name: ${names.join(", ")}`,
      remedy: [`BlueRange looks for a pool with ${host}; compare that with the external URL.`, reviewPool],
      evidence: [seen.seq],
    },
  ];
}

function describePool(session: Session): string | undefined {
  const { identityPoolId } = session.view.facts;
  return identityPoolId
    ? awsCommand(session.view.facts, "cognito-identity:DescribeIdentityPool", {
        IdentityPoolId: identityPoolId,
      })
    : undefined;
}
