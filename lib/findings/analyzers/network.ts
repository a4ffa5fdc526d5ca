/** The road from the machine that runs the setup to AWS. */

import type { EventOf } from "@/lib/wizard/events";
import { awsHost } from "../aws-host";
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
  command: (session, problem) => reach(session, problem.aws?.action),
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
  command: (session, { aws }) => {
    const host = awsHost(session, aws?.action ?? anyAction);
    return shellCommand("openssl", "s_client", "-connect", `${host}:443`, "-servername", host);
  },
});

export const notFromAws = ofProblem({
  id: "not-from-aws",
  title: "Something else answered in AWS's place",
  severity: "error",
  seenBy: "An answer was not in AWS's form.",
  causes: [],
  matches: hasCode("not-from-aws"),
  command: (session, problem) => reach(session, problem.aws?.action),
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
  command: (session, problem) => reach(session, problem.aws?.action ?? lastLost(session)),
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
        command: reach(session, lastLost(session)),
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

/** Asks the host that the call was for; each service has its own. */
function reach(session: Session, action = anyAction): string | undefined {
  return shellCommand("curl", "-sSI", `https://${awsHost(session, action)}/`);
}

/** By which every setup begins. */
const anyAction = "sts:GetCallerIdentity";

function lastLost(session: Session): string | undefined {
  return session.ofType("aws.called").findLast(isLost)?.action;
}

function isLost({ error }: EventOf<"aws.called">): boolean {
  return error !== undefined && lostNames.has(error);
}

/** Of every write it is known whether it happened. */
function isSettled({ view }: Session): boolean {
  return view.steps.every(({ openIntents }) => openIntents.length === 0);
}
