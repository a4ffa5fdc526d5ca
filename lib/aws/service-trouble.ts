import type { ServiceFailure } from "./failure";

const throttling: ReadonlySet<string> = new Set([
  "Throttling",
  "Throttled",
  "TooManyRequests",
  "RequestLimitExceeded",
  "RequestThrottled",
  "PriorRequestNotComplete",
  "BandwidthLimitExceeded",
  "SlowDown",
]);

/**
 * Too many calls at once: refused before anything was done.
 *
 * LimitExceeded is missing on purpose. The SDK counts it as throttling, but IAM, AWS IoT and Cognito mean a quota by
 * it, which waiting does not raise.
 */
export function isThrottling({ name, httpStatus }: ServiceFailure): boolean {
  return throttling.has(name) || httpStatus === 429;
}

/** AWS's own trouble; whether the call was done is not known. */
export function isServerTrouble(failure: ServiceFailure): boolean {
  return (failure.httpStatus ?? 0) >= 500 && !isThrottling(failure);
}
