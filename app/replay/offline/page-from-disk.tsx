import { createRoot } from "react-dom/client";
import { openHere } from "@/components/replay/open-here";
import { Replay } from "@/components/replay/replay";
import "@/app/globals.css";

/** The replay as one file, opened from a disk; scripts/offline-page.mjs makes it. */
const root = document.getElementById("replay");
if (root) createRoot(root).render(<Replay read={openHere} />);
