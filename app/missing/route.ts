/**
 * Leads on to an address that no page has, where the page for what does not exist is whole. A form that was posted to
 * a page gets here with all that was typed, and goes no further with it.
 */
export function GET(): Response {
  return new Response(null, { status: 303, headers: { location: "/not-found" } });
}

export function POST(): Response {
  return GET();
}
