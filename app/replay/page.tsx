import { ServedReplay } from "@/components/replay/served-replay";

/** A session file of anywhere, opened in the browser alone. */
export default function ReplayPage() {
  return <ServedReplay offlineHref="/replay/offline" />;
}
