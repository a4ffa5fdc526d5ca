/** The road from the machine that runs the setup to AWS. */

import type { EventOf } from "@/lib/wizard/events";
import { shellCommand } from "../commands";
import type { Analyzer } from "../finding";
import { hasCode, ofProblem } from "../of-problem";
import type { Session } from "../session";

export const roadClosed = ofProblem({
  id: "road-closed",
  title: "AWS can't be reached",
  severity: "error",
  seenBy: "A call ended before it reached AWS: no address, no route, a refused connection or a proxy.",
  causes: ["closed-port"],
  matches: hasCode("no-route", "connection-refused", "proxy-unreachable", "not-tls", "proxy-password"),
  subject: ({ code }) => code,
  remedy: ({ remedy }) => [
    remedy,
    "Devices connect to AWS IoT directly on port 8883, without a proxy: open that port for the BlueRange server too.",
  ],
  command: reach,
});

export const trafficOpened = ofProblem({
  id: "traffic-opened",
  title: "Encrypted traffic is opened on the way",
  severity: "error",
  seenBy: "The certificate that came in AWS's name was not from a trusted authority, or of another host.",
  causes: ["unknown-authority"],
  matches: hasCode("foreign-certificate", "wrong-host"),
  subject: ({ code }) => code,
  remedy: ({ remedy }) => [
    remedy,
    "BlueRange will meet the same device on the way: have the endpoint of AWS IoT taken out of the inspection, or add its authority to BlueRange's Java as well.",
  ],
  command: (session) =>
    shellCommand(
      "openssl",
      "s_client",
      "-connect",
      `${stsHost(session)}:443`,
      "-servername",
      stsHost(session),
    ),
});

export const notFromAws = ofProblem({
  id: "not-from-aws",
  title: "Something else answered in AWS's place",
  severity: "error",
  seenBy: "An answer was not in AWS's form.",
  causes: [],
  matches: hasCode("not-from-aws"),
  command: reach,
});

export const connectionBroken = ofProblem({
  id: "connection-broken",
  title: "The connection to AWS breaks off",
  severity: "error",
  seenBy: "Calls got no answer, tried again and again: the connection broke off or fell silent.",
  causes: ["closed-port"],
  matches: hasCode("connection-lost", "no-answer"),
  remedy: ({ remedy }) => [
    remedy,
    "Ask the network's administrators whether a firewall or a proxy cuts connections to amazonaws.com.",
  ],
  command: reachLost,
});

/** So many lost answers in one session are no accident. */
const LOST_MIN = 3;

export const answersLost: Analyzer = {
  id: "answers-lost",
  title: "Answers of AWS got lost",
  severity: "warning",
  seenBy: `At least ${LOST_MIN} calls ended without an answer, by time-out or a broken connection.`,
  causes: ["closed-port"],
  find: (session) => {
    const calls = session.ofType("aws.called");
    const lost = calls.filter(isLost);
    if (lost.length < LOST_MIN) return [];
    const last = lost.at(-1)?.seq ?? 0;
    const good = calls.filter(({ seq, error }) => seq > last && error === undefined).length;
    return [
      {
        cause: `${lost.length} calls got no answer; a firewall, a proxy or a bad line cuts connections.`,
        remedy: [
          ...(isSettled(session)
            ? ["Nothing is lost by it: after each of them the setup looked whether the call had happened."]
            : []),
          "Ask the network's administrators whether something cuts connections to amazonaws.com that take long.",
        ],
        command: reachLost(session),
        evidence: lost.map(({ seq }) => seq),
        overcome: good >= WELL_AGAIN,
      },
    ];
  },
};

/** So many good calls after the last lost one say that the line is well again. */
const WELL_AGAIN = 20;

const lostNames: ReadonlySet<string> = new Set([
  "TimeoutError",
  "ETIMEDOUT",
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
]);

export const awsTrouble = ofProblem({
  id: "aws-trouble",
  title: "AWS had trouble of its own",
  severity: "warning",
  seenBy: "AWS answered with an error of its own (HTTP 500 to 599).",
  causes: [],
  matches: hasCode("aws-trouble"),
  remedy: ({ remedy }) => [remedy, "If it stays, look at https://health.aws.amazon.com for the region."],
});

function reach(session: Session): string | undefined {
  return shellCommand("curl", "-sSI", `https://${stsHost(session)}/`);
}

/** The host that did not answer last, which may be another than that of the sign-in. */
function reachLost(session: Session): string | undefined {
  const last = session.ofType("aws.called").findLast(isLost);
  const [service = "sts"] = last?.action.split(":") ?? [];
  const { region } = session.view.facts;
  // IAM has one host for all regions.
  const host =
    service === "iam" || !region ? `${service}.amazonaws.com` : `${service}.${region}.amazonaws.com`;
  return shellCommand("curl", "-sSI", `https://${host}/`);
}

function isLost({ error }: EventOf<"aws.called">): boolean {
  return error !== undefined && lostNames.has(error);
}

/** Of every write it is known whether it happened. */
function isSettled({ view }: Session): boolean {
  return view.steps.every(({ openIntents }) => openIntents.length === 0);
}

function stsHost({ view }: Session): string {
  return view.facts.region ? `sts.${view.facts.region}.amazonaws.com` : "sts.amazonaws.com";
}
