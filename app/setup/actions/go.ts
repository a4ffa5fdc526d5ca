import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Result } from "@/lib/domain/result";
import type { FormState } from "@/lib/wizard/form";

/**
 * Ends an action by going to another page.
 *
 * A page is always loaded anew, so that it shows the true state and Back shows it too. With JavaScript the form
 * loads it (a redirect would go through the router and its cache); without it the answer is a plain redirect.
 */
export async function go(next: string): Promise<FormState> {
  const scripted = (await headers()).has("next-action");
  if (!scripted) redirect(next);
  return { problems: [], typed: {}, next };
}

/** Goes on where it went well; else the form shows what is in the way. */
export async function goWhere(result: Result<unknown>, next: string): Promise<FormState> {
  return result.ok ? go(next) : { problems: [result.problem], typed: {} };
}
