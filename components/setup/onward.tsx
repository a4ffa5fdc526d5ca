"use client";

import { useEffect } from "react";

/**
 * Loads the page that an action's answer names, as a whole page: it then shows the true state. Without scripts the
 * server redirects instead, and this is never reached.
 */
export function Onward({ href }: { readonly href: string }) {
  useEffect(() => {
    window.location.assign(href);
    // A page that comes back from the browser's memory would still say "Saving".
    const restored = (event: PageTransitionEvent) => event.persisted && window.location.reload();
    window.addEventListener("pageshow", restored);
    return () => window.removeEventListener("pageshow", restored);
  }, [href]);
  return null;
}
