import { type Dispatch, type SetStateAction, useEffect, useState } from "react";
import { type Place, placeHash, readPlace } from "@/lib/replay/place";

/** Where one stands, kept in the hash of the address, so that a copied link leads to the same event and list. */
export function useReplayPlace(
  last: number,
  first: number,
): readonly [Place, Dispatch<SetStateAction<Place>>] {
  const [place, setPlace] = useState(() => readPlace(window.location.hash, last, first));

  useEffect(() => {
    // The link to the main content changes the hash as well, and leads nowhere in the session.
    const follow = () =>
      /\bevent=/.test(window.location.hash) && setPlace(readPlace(window.location.hash, last, first));
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [last, first]);

  // Browsers refuse an address that changes too often, and nobody copies it while it runs.
  useEffect(() => {
    const timer = window.setTimeout(() => window.history.replaceState(null, "", placeHash(place)), 200);
    return () => window.clearTimeout(timer);
  }, [place]);

  return [place, setPlace];
}
