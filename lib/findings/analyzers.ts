/** Everything that is looked for in a session. A new analyzer gets one line here, and its fixtures in testing. */
import {
  limitReached,
  nameTaken,
  policyTooLong,
  sessionPolicyTooLarge,
  severalPools,
  stillInUse,
  thirdKey,
  valueRefused,
} from "./analyzers/account-state";
import {
  certificateInactive,
  certificateRights,
  certificateWithoutKey,
  oldEndpoint,
} from "./analyzers/certificate";
import { clockMoved, clockOff, clockRefused } from "./analyzers/clock";
import { credentialsExpired, credentialsWrong, regionOff, rootKey } from "./analyzers/credentials";
import { driftedAway, driftedBeyond } from "./analyzers/drift";
import { filesNotTaken, notInstalled, operatorKeysKept, practice, unfinished } from "./analyzers/handover";
import { changedMeanwhile, throttled, throttlingStorm } from "./analyzers/load";
import {
  answersLost,
  awsTrouble,
  connectionBroken,
  notFromAws,
  roadClosed,
  trafficOpened,
} from "./analyzers/network";
import { otherChecks, otherProblem } from "./analyzers/otherwise";
import { classicFlow, guestsAllowed, poolGone, poolRoles, providerName } from "./analyzers/pool";
import { severalRegions } from "./analyzers/regions";
import {
  deniedByBoundary,
  deniedByOrganization,
  deniedElsewhere,
  missingRight,
  pathRule,
} from "./analyzers/rights";
import { amrOperator, roleRights, roleTrust, signInRefused, tokenRefused } from "./analyzers/role";
import {
  interrupted,
  orphanRemoved,
  orphanUnclear,
  secretsLost,
  stalePlan,
  stillRunning,
  unknownOutcome,
  wizardFault,
} from "./analyzers/runs";
import { notShownYet, waitRanOut, youngKey, youngPolicy, youngRole } from "./analyzers/slow-aws";
import { furtherKey, identityWithoutPolicy, noUsableKey, userRights } from "./analyzers/user";
import type { Analyzer } from "./finding";

const ofProblems = [
  deniedByOrganization,
  deniedByBoundary,
  missingRight,
  pathRule,
  deniedElsewhere,
  credentialsExpired,
  credentialsWrong,
  regionOff,
  clockRefused,
  roadClosed,
  connectionBroken,
  trafficOpened,
  notFromAws,
  awsTrouble,
  throttled,
  changedMeanwhile,
  youngKey,
  youngRole,
  notShownYet,
  waitRanOut,
  interrupted,
  stalePlan,
  orphanUnclear,
  secretsLost,
  wizardFault,
  thirdKey,
  severalPools,
  nameTaken,
  policyTooLong,
  sessionPolicyTooLarge,
  limitReached,
  stillInUse,
  valueRefused,
  poolGone,
];

/** What follows from the account stands behind what shows it. */
const ofSignIn = [signInRefused, amrOperator, tokenRefused];

const ofChecks = [
  identityWithoutPolicy,
  userRights,
  noUsableKey,
  furtherKey,
  certificateInactive,
  certificateRights,
  certificateWithoutKey,
  oldEndpoint,
  classicFlow,
  poolRoles,
  guestsAllowed,
  roleTrust,
  roleRights,
];

export const analyzers: readonly Analyzer[] = [
  ...ofProblems,
  unknownOutcome,
  ...ofChecks,
  ...ofSignIn,
  providerName,
  severalRegions,
  driftedAway,
  otherProblem([...ofProblems, ...ofSignIn]),
  ...otherChecks([...ofProblems, ...ofSignIn], ofChecks),
  driftedBeyond,
  rootKey,
  clockOff,
  answersLost,
  throttlingStorm,
  unfinished,
  filesNotTaken,
  youngPolicy,
  stillRunning,
  orphanRemoved,
  notInstalled,
  operatorKeysKept,
  clockMoved,
  practice,
];
