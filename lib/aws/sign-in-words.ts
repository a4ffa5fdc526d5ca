import "server-only";
import { tokenRefused } from "./credential-words";
import type { ServiceFailure } from "./failure";
import type { ProblemWords } from "./problem-words";

/**
 * Words for what Cognito refuses of a sign-in. It gives the same names to a missing right, to a token that it does not
 * take and to a pool that is set up otherwise; only its message tells them apart. Undefined where that speaks of none.
 */
export function signInWords({ message }: ServiceFailure, action: string): ProblemWords | undefined {
  if (!action.startsWith("cognito-identity:") || /not authorized to perform/i.test(message)) return undefined;
  return refusals.find(({ pattern }) => pattern.test(message))?.words;
}

const refusals: readonly { readonly pattern: RegExp; readonly words: ProblemWords }[] = [
  {
    pattern: /\(classic\) flow is not enabled/i,
    words: {
      code: "classic-flow-off",
      message:
        "The identity pool does not allow the basic (classic) flow, by which BlueRange signs users in.",
      remedy:
        "Open the step Cognito identity pool, review its changes and apply them: they allow it. Then run the proof again.",
    },
  },
  {
    pattern: /does not support the specified developer provider/i,
    words: {
      code: "provider-refused",
      message: "The identity pool is for another developer provider name than the host of the external URL.",
      remedy:
        "Compare the external URL in the step BlueRange server with the one that users open, and review the changes of the step Cognito identity pool.",
    },
  },
  {
    pattern: /login token|supported provider|providerName/i,
    words: {
      ...tokenRefused,
      remedy: "Check that the identity pool is of the region of this setup, and run the proof again.",
    },
  },
];
