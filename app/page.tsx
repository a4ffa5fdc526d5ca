import { deleteSession, startSession } from "@/app/setup/actions/session";
import { ActionForm } from "@/components/setup/action-form";
import { SessionList } from "@/components/setup/session-list";
import { SetupShell } from "@/components/setup/setup-shell";
import { homeWords } from "@/components/setup/words/home";
import { PageHeading } from "@/components/ui/page-heading";
import { isUntouched } from "@/lib/runtime/new-session";
import { runtime } from "@/lib/runtime/runtime";
import { savedSession, unreadableSession } from "./saved-session";

/** Where everybody starts: a new setup, or the one left off. */
export default async function HomePage() {
  const { readable, unreadable } = await runtime().sessions();
  const sessions = readable.filter(({ view }) => !isUntouched(view)).map(savedSession);
  const others = unreadable.map(unreadableSession);
  return (
    <SetupShell homeHref="/" helpHref="/help">
      <title>{homeWords.product}</title>
      <PageHeading why={homeWords.why}>{homeWords.product}</PageHeading>
      <ol className="mb-6 list-decimal space-y-1.5 pl-5">
        {homeWords.what.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p className="mb-6 text-quiet">{homeWords.saved}</p>
      <ActionForm
        action={startSession}
        label={homeWords.start}
        busyLabel={homeWords.starting}
        variant={sessions.length > 0 ? "secondary" : "primary"}
      />
      <p className="mt-4">
        <a href="/replay" className="inline-flex min-h-8 items-center">
          {homeWords.replay}
        </a>
      </p>
      {sessions.length + others.length > 0 && (
        <div className="mt-10">
          <SessionList sessions={sessions} unreadable={others} remove={deleteSession} />
        </div>
      )}
    </SetupShell>
  );
}
