import "server-only";
import { redirect } from "next/navigation";

/**
 * Ends a page of which there is nothing to show, with the page that says so.
 *
 * Next's own notFound() leaves that page to the scripts: a browser without them stays blank. It is whole only at an
 * address that no page has, so that is where this leads in the end.
 */
export function nothingHere(): never {
  redirect("/missing");
}
