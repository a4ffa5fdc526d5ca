import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { StatusTag, type Tone } from "@/components/ui/status-tag";
import type { FormAction } from "@/lib/wizard/form";
import { ActionForm } from "./action-form";
import { sessionWords } from "./words/session";

export interface SavedSession {
  readonly sessionId: string;
  /** Host of the BlueRange server; undefined before it is named. */
  readonly host: string | undefined;
  /** For example "AWS 1234-5678-9012 · eu-west-1" or "Practice account". */
  readonly account: string | undefined;
  readonly state: keyof typeof sessionWords.states;
  /** The step it stands at: its number, how many there are, and its name. */
  readonly at: { readonly number: number; readonly of: number; readonly name: string };
  /** ISO 8601, and the same for people. */
  readonly updatedAt: string;
  readonly updatedText: string;
  readonly href: string;
  /** Where a finished setup is checked again. */
  readonly driftHref: string | undefined;
  /** What stays in AWS when the session is deleted, one line each. */
  readonly resources: readonly string[];
  /** Where what the session has made is removed from AWS; undefined where there is nothing of it. */
  readonly undoHref: string | undefined;
}

/** One of which nothing can be told but that it is there. */
export type UnreadableSaved = Pick<SavedSession, "sessionId" | "updatedAt" | "updatedText">;

/** Saved sessions, newest first as given. `remove` receives sessionId. */
export function SessionList({
  sessions,
  unreadable,
  remove,
}: {
  readonly sessions: readonly SavedSession[];
  readonly unreadable: readonly UnreadableSaved[];
  readonly remove: FormAction;
}) {
  return (
    <section aria-labelledby="sessions-title">
      <h2 id="sessions-title" className="mb-3 text-[1.0625rem] font-[650]">
        {sessionWords.title}
      </h2>
      <ul className="divide-y divide-line rounded-card border border-line bg-card px-4 md:px-5">
        {sessions.map((session, index) => (
          <SessionRow key={session.sessionId} session={session} first={index === 0} remove={remove} />
        ))}
        {unreadable.map((session) => (
          <UnreadableRow key={session.sessionId} session={session} remove={remove} />
        ))}
      </ul>
    </section>
  );
}

function SessionRow({
  session,
  first,
  remove,
}: {
  readonly session: SavedSession;
  readonly first: boolean;
  readonly remove: FormAction;
}) {
  const { host, account, state, at } = session;
  const name = host ?? sessionWords.noServer;
  return (
    <li className={rowClass}>
      <div className="min-w-0">
        <h3 className="font-[650] wrap-anywhere">{name}</h3>
        {account && <p className="text-[0.9375rem] text-quiet">{account}</p>}
        <p className="mt-1 flex flex-wrap gap-x-3 text-sm text-quiet">
          <StatusTag tone={tones[state]}>{sessionWords.states[state]}</StatusTag>
          <span>{sessionWords.lastStep(at.number, at.of, at.name)}</span>
          <Saved session={session} />
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <ButtonLink href={session.href} variant={first ? "primary" : "secondary"}>
          {state === "installed" ? sessionWords.finished : sessionWords.open}
          <span className="sr-only">: {name}</span>
        </ButtonLink>
        {session.driftHref && (
          <a href={session.driftHref} className="inline-flex min-h-8 items-center">
            {sessionWords.check}
            <span className="sr-only">: {name}</span>
          </a>
        )}
        <DeleteDialog session={session} about={name} title={sessionWords.deleteTitle(name)} remove={remove}>
          <WhatStays session={session} />
        </DeleteDialog>
      </div>
    </li>
  );
}

function UnreadableRow({
  session,
  remove,
}: {
  readonly session: UnreadableSaved;
  readonly remove: FormAction;
}) {
  return (
    <li className={rowClass}>
      <div className="min-w-0">
        <h3 className="font-[650]">{sessionWords.unreadable}</h3>
        <p className="max-w-[66ch] text-[0.9375rem]">{sessionWords.unreadableWhy}</p>
        <p className="mt-1 text-sm text-quiet">
          <Saved session={session} />
        </p>
      </div>
      <DeleteDialog
        session={session}
        about={sessionWords.unreadable}
        title={sessionWords.unreadableDelete}
        remove={remove}
      >
        <p className="mb-5">{sessionWords.unreadableStays}</p>
      </DeleteDialog>
    </li>
  );
}

function Saved({ session: { updatedAt, updatedText } }: { readonly session: UnreadableSaved }) {
  return (
    <span>
      {sessionWords.saved} <time dateTime={updatedAt}>{updatedText}</time>
    </span>
  );
}

function DeleteDialog({
  session: { sessionId },
  about,
  title,
  remove,
  children,
}: {
  readonly session: UnreadableSaved;
  readonly about: string;
  readonly title: string;
  readonly remove: FormAction;
  /** What becomes of what it has made. */
  readonly children: ReactNode;
}) {
  return (
    <Dialog button={sessionWords.delete} about={about} variant="quiet" title={title}>
      <p className="mb-3">{sessionWords.deleteText}</p>
      {children}
      <ActionForm
        action={remove}
        label={sessionWords.deleteYes}
        busyLabel={sessionWords.deleting}
        variant="danger"
        sends={{ sessionId }}
      />
    </Dialog>
  );
}

function WhatStays({ session: { resources, undoHref } }: { readonly session: SavedSession }) {
  return (
    <>
      <p className="mb-2">{resources.length > 0 ? sessionWords.stays : sessionWords.staysNothing}</p>
      {resources.length > 0 && (
        <ul className="mb-5 list-disc pl-5 text-[0.9375rem]">
          {resources.map((resource) => (
            <li key={resource} className="wrap-anywhere">
              {resource}
            </li>
          ))}
        </ul>
      )}
      {undoHref && (
        <>
          <p className="mb-4">{sessionWords.undoFirst}</p>
          <p className="mb-3">
            <ButtonLink href={undoHref}>{sessionWords.undo}</ButtonLink>
          </p>
        </>
      )}
    </>
  );
}

const rowClass =
  "grid gap-x-6 gap-y-3 py-4 md:scripted:grid-cols-[minmax(0,1fr)_auto] md:scripted:items-center";

const tones: Record<SavedSession["state"], Tone> = {
  open: "neutral",
  running: "now",
  problem: "bad",
  ready: "neutral",
  installed: "good",
};
