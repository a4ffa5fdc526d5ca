/** Everything that is looked for in a session. A new analyzer gets one line here, and its fixtures in testing. */
import {
  limitReached,
  nameTaken,
  policyTooLong,
  sessionPolicyTooLarge,
  severalPools,
  stillInUse,
  thirdKey,
} from "./analyzers/account-state";
import {
  certificateInactive,
  certificateRights,
  certificateWithoutKey,
  oldEndpoint,
} from "./analyzers/certificate";
import { clockMoved, clockOff, clockRefused } from "./analyzers/clock";
import {
  credentialsExpired,
  credentialsWrong,
  otherAccount,
  regionOff,
  rootKey,
} from "./analyzers/credentials";
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
import { roleRights, roleTrust } from "./analyzers/role";
import {
  interrupted,
  orphanRemoved,
  orphanUnclear,
  stalePlan,
  stillRunning,
  unknownOutcome,
  wizardFault,
} from "./analyzers/runs";
import { provenByCheckAgain, secretsLost } from "./analyzers/secrets";
import {
  amrOperator,
  providerRefused,
  serverDenied,
  signInRefused,
  tokenRefused,
  youngKey,
  youngRole,
} from "./analyzers/sign-in";
import { notShownYet, waitRanOut, youngPolicy } from "./analyzers/slow-aws";
import { furtherKey, identityWithoutPolicy, noUsableKey, userGone, userRights } from "./analyzers/user";
import { boundaryMissing, policyRefused, valueRefused } from "./analyzers/values";
import type { Analyzer } from "./finding";

/** What stopped a plan, a change or a run: it is in the way of everything else. */
const ofProblems = [
  deniedByOrganization,
  deniedByBoundary,
  missingRight,
  pathRule,
  deniedElsewhere,
  credentialsExpired,
  credentialsWrong,
  otherAccount,
  regionOff,
  clockRefused,
  roadClosed,
  connectionBroken,
  trafficOpened,
  notFromAws,
  awsTrouble,
  throttled,
  changedMeanwhile,
  interrupted,
  stalePlan,
  orphanUnclear,
  wizardFault,
  thirdKey,
  severalPools,
  nameTaken,
  policyTooLong,
  policyRefused,
  boundaryMissing,
  limitReached,
  stillInUse,
];

/** The account as it is. Within a step, what the others need stands first. */
const ofChecks = [
  userGone,
  identityWithoutPolicy,
  userRights,
  noUsableKey,
  furtherKey,
  certificateWithoutKey,
  certificateInactive,
  certificateRights,
  oldEndpoint,
  classicFlow,
  poolRoles,
  guestsAllowed,
  roleTrust,
  roleRights,
];

/** What comes of it, or of AWS's slowness: where the account shows a cause, that one stands before it. */
const ofConsequences = [
  poolGone,
  serverDenied,
  youngKey,
  secretsLost,
  notShownYet,
  valueRefused,
  sessionPolicyTooLarge,
  signInRefused,
  amrOperator,
  youngRole,
  tokenRefused,
  providerRefused,
  waitRanOut,
  provenByCheckAgain,
];

const known = [...ofProblems, ...ofConsequences];

export const analyzers: readonly Analyzer[] = [
  ...ofProblems,
  unknownOutcome,
  ...ofChecks,
  ...ofConsequences,
  providerName,
  severalRegions,
  driftedAway(ofChecks),
  otherProblem(known),
  ...otherChecks(known, ofChecks),
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
