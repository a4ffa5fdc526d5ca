/** The end of a setup: what BlueRange has to be given, and what should not lie about. */

import type { EventOf } from "@/lib/wizard/events";
import { awsCommand } from "../commands";
import type { Analyzer } from "../finding";
import { isWholeKeyId, userNameOf } from "../names";
import type { Session } from "../session";

export const unfinished: Analyzer = {
  id: "unfinished",
  title: "The setup was left with a live access key",
  severity: "warning",
  seenBy: "BlueRange's key is active in AWS, and the setup has not come to its files.",
  causes: [],
  find: (session) => {
    const { view } = session;
    const key = liveKey(session);
    if (!key || view.installed || session.passedAt("proof") > 0 || isAtWork(session)) return [];
    return [
      {
        cause: `AWS accepts the key ${key.id}, and BlueRange does not have it yet.`,
        remedy: [
          "Go on with the setup where it was left.",
          `If it is given up, undo it, or switch off the key whose ID ends in ${key.id.slice(-4)}, ${isWholeKeyId(key.id) ? "with the command below" : "in the IAM console; the command below lists the user's keys"}.`,
        ],
        command: isWholeKeyId(key.id)
          ? awsCommand(view.facts, "iam:UpdateAccessKey", {
              UserName: userNameOf(session),
              AccessKeyId: key.id,
              Status: "Inactive",
            })
          : awsCommand(view.facts, "iam:ListAccessKeys", { UserName: userNameOf(session) }),
        evidence: [key.seq],
      },
    ];
  },
};

export const filesNotTaken: Analyzer = {
  id: "files-not-taken",
  title: "BlueRange's files have not been downloaded",
  severity: "warning",
  seenBy: "The proof has passed, and no file was taken.",
  causes: [],
  find: (session) => {
    if (session.view.installed || !isReadyForFiles(session) || takenFiles(session).length > 0) return [];
    return [
      {
        cause: "Everything is set up in AWS, but BlueRange can't know of it without these files.",
        remedy: [
          "Open the step Files, download them and put them in place on the BlueRange server.",
          "Restart BlueRange.",
        ],
        evidence: [session.passedAt("proof")],
      },
    ];
  },
};

export const notInstalled: Analyzer = {
  id: "not-installed",
  title: "The secrets for BlueRange are still kept here",
  severity: "info",
  seenBy: "Files were taken, and nobody has said that they are installed.",
  causes: [],
  find: (session) => {
    const taken = takenFiles(session);
    if (session.view.installed || taken.length === 0) return [];
    return [
      {
        cause:
          "Secret key and private key lie encrypted in the vault until somebody says that the files are installed.",
        remedy: [
          "When BlueRange shows that the broker works, press “I have installed the files” in the step Files; in a terminal, call the command installed.",
        ],
        evidence: taken.map(({ seq }) => seq),
      },
    ];
  },
};

export const operatorKeysKept: Analyzer = {
  id: "operator-keys-kept",
  title: "The operator's keys are still kept here",
  severity: "info",
  seenBy: "The proof has passed, and the keys entered for the setup were not forgotten.",
  causes: [],
  find: ({ view, ofType, passedAt }) => {
    const { state, source } = view.credentials;
    if (state !== "stored" || source === "practice" || passedAt("proof") === 0) return [];
    return [
      {
        cause:
          "They are forgotten by themselves when a repair that is offered is done or left, and after 12 hours.",
        remedy: ["Do the repair that the step Proof offers, or go on to the files."],
        evidence: ofType("credentials.stored")
          .map(({ seq }) => seq)
          .slice(-1),
      },
    ];
  },
};

export const practice: Analyzer = {
  id: "practice-account",
  title: "This is practice",
  severity: "info",
  seenBy: "The session works on the practice account.",
  causes: [],
  find: ({ view, ofType }) => {
    if (view.facts.accountKind !== "practice") return [];
    return [
      {
        cause: "Nothing of it is in AWS, and its files let BlueRange connect to nothing.",
        remedy: ["For the real setup, begin a new one and choose AWS account in its second step."],
        evidence: ofType("answers.saved")
          .filter(({ facts }) => facts.accountKind === "practice")
          .map(({ seq }) => seq)
          .slice(-1),
      },
    ];
  },
};

/** The key that the setup made or took over, where it was not made on the practice account. */
function liveKey({ view, ofType }: Session): { readonly id: string; readonly seq: number } | undefined {
  const { accessKeyId, accountKind } = view.facts;
  if (accessKeyId === undefined || accountKind === "practice") return undefined;
  const learned = ofType("facts.learned").findLast(({ facts }) => facts.accessKeyId === accessKeyId);
  return learned && { id: accessKeyId, seq: learned.seq };
}

/** A proof that passed once may have been run again since, and failed. */
function isReadyForFiles({ view, passedAt }: Session): boolean {
  const proof = view.steps.find(({ id }) => id === "proof");
  const hasFailedSince = proof?.run !== undefined && proof.run.state !== "done";
  return proof?.status === "done" && passedAt("proof") > 0 && !hasFailedSince;
}

/** Files that were taken before an undo are of no use once the setup is made again. */
function takenFiles({ ofType }: Session): readonly EventOf<"files.taken">[] {
  const undoneAt = ofType("step.undone").at(-1)?.seq ?? 0;
  return ofType("files.taken").filter(({ seq }) => seq > undoneAt);
}

function isAtWork({ view }: Session): boolean {
  return view.steps.some(({ run }) => run?.state === "running");
}
