import type { ForeignAnswer } from "./failure";
import type { ProblemWords } from "./problem-words";

/** Words for an answer that is not AWS's own. */
export function foreignAnswerWords({ httpStatus = 0 }: ForeignAnswer): ProblemWords {
  if (httpStatus === 407) return proxyPassword;
  // A gateway may have passed the call on before it failed; a refusal came instead of passing it on.
  return httpStatus >= 300 && httpStatus < 500 ? notFromAws : { ...notFromAws, unknown: true };
}

const proxyPassword: ProblemWords = {
  code: "proxy-password",
  message: "The proxy wants a user name and a password.",
  remedy: "Put them into HTTPS_PROXY, as in http://user:password@proxy:3128, and start again.",
};

const notFromAws: ProblemWords = {
  code: "not-from-aws",
  message: "Something between this server and AWS answered instead of AWS.",
  remedy:
    "Ask your network administrators to let this server through to amazonaws.com; a proxy, a filter or a sign-in page stands in between.",
};
