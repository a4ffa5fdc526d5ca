import { reportFault } from "@/lib/runtime/report-fault";

/** Next's hook for errors of pages, actions and route handlers. Without it they would be printed whole, or not at all. */
export function onRequestError(error: unknown): void {
  reportFault(error);
}
