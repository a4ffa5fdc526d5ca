import type { Fault } from "@/e2e/kit/look-alike";
import type { Cell } from "./cells";
import { operatorKeyId } from "./start-setup";
import { ANSWER_TIMEOUT_MS, LATE_MS } from "./world";

/** What the look-alike is told to do in a cell; nothing where the trouble is made on our side of the line. */
export function faultOf({ call, trouble }: Cell): Fault | undefined {
  const here = { action: call.action, after: call.occurrence };
  const fromHere = { action: "*", after: call.index, times: -1, key: operatorKeyId };
  switch (trouble) {
    case "server error before":
      return { ...here, mode: "error", status: 500, code: "ServiceFailure" };
    case "connection cut before":
      return { ...here, mode: "drop-before" };
    case "throttled three times":
      return { ...here, mode: "error", status: 400, code: "Throttling", times: 3 };
    case "denied from here on":
      return { ...fromHere, mode: "error", status: 403, code: "AccessDenied" };
    case "denied once":
      return { ...here, mode: "error", status: 403, code: "AccessDenied" };
    case "server error after success":
      return { ...here, mode: "error-after", status: 500, code: "ServiceFailure" };
    case "answer lost":
      return { ...here, mode: "drop-after" };
    case "late delivery":
      return { ...here, mode: "late", ms: LATE_MS };
    case "no answer in time":
      return { ...here, mode: "delay", ms: ANSWER_TIMEOUT_MS + LATE_MS };
    case "session expired from here on":
      return { ...fromHere, mode: "error", status: 403, code: "ExpiredToken" };
    default:
      return undefined;
  }
}
