import type { Analyzer } from "../finding";
import { hasCode, ofProblem } from "../of-problem";

/** AWS lets single calls wait every day; this many say that something else uses the account's calls up. */
const STORM_MIN = 5;

const throttlingNames: ReadonlySet<string> = new Set([
  "Throttling",
  "ThrottlingException",
  "ThrottledException",
  "TooManyRequestsException",
  "RequestLimitExceeded",
  "RequestThrottled",
  "RequestThrottledException",
  "SlowDown",
]);

export const throttlingStorm: Analyzer = {
  id: "throttling-storm",
  title: "AWS turned many calls away for their number",
  severity: "warning",
  seenBy: `AWS refused at least ${STORM_MIN} calls because the account made too many.`,
  causes: ["too-many-calls"],
  find: (session) => {
    const turnedAway = session
      .ofType("aws.called")
      .filter(
        ({ error, httpStatus }) => httpStatus === 429 || (error !== undefined && throttlingNames.has(error)),
      );
    if (turnedAway.length < STORM_MIN) return [];
    const stands = session.problems.some(
      ({ problem, overcome }) => problem.code === "throttled" && !overcome,
    );
    return [
      {
        cause: `${turnedAway.length} calls were turned away; something else makes many calls in this account at the same time.`,
        remedy: [
          "Wait some minutes and press Try again; what was done stays done.",
          "If it stays, find out what else calls AWS in this account: a backup, a scanner, another setup.",
        ],
        evidence: turnedAway.map(({ seq }) => seq),
        overcome: !stands,
      },
    ];
  },
};

export const throttled = ofProblem({
  id: "throttled",
  title: "AWS took no more calls",
  severity: "error",
  seenBy: "A step stopped because AWS turned its calls away, after several tries.",
  causes: ["too-many-calls"],
  matches: hasCode("throttled"),
  remedy: () => ["Wait some minutes and press Try again; what was done stays done."],
});

export const changedMeanwhile = ofProblem({
  id: "changed-meanwhile",
  title: "Somebody else changed the same thing",
  severity: "error",
  seenBy: "AWS refused a write because another one was under way (ConcurrentModification).",
  causes: ["too-many-calls"],
  matches: hasCode("changed-meanwhile"),
  remedy: () => [
    "Find out who else works on this account at the moment, and take turns.",
    "Press Try again; the setup looks at the account before it writes.",
  ],
});
