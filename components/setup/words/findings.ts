import type { Severity } from "@/lib/findings/finding";
import type { Place } from "@/lib/findings/listed-cause";

export const findingsWords = {
  title: "What this session shows",
  none: "Nothing stands out.",
  severities: {
    error: "Stands in the way",
    warning: "To be minded",
    info: "Good to know",
  } satisfies Readonly<Record<Severity, string>>,
  overcome: "overcome later",
  command: "Command",
  evidence: (count: number) => (count === 1 ? "Seen in event" : "Seen in events"),
  event: (seq: number) => `Event ${seq}`,
  checkList: "If BlueRange does not work with AWS",
  checkListText: "What can't be seen from here, because it happens on the BlueRange server or in a browser.",
  places: {
    server: "BlueRange does not start, or still shows Mosquitto",
    connection: "BlueRange can't connect, or loses its connection",
    users: "Users can't sign in, or lose their connection",
  } satisfies Readonly<Record<Place, string>>,
} as const;
