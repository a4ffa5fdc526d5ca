import { Replay } from "@/components/replay/replay";

/** A session file of anywhere, opened in the browser alone. */
export default function ReplayPage() {
  return <Replay homeHref="/" helpHref="/help" />;
}
