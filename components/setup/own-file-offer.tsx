import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { Note } from "@/components/ui/note";
import type { Problem } from "@/lib/domain/problem";
import { GiveOwnFile } from "./give-own-file";
import type { OwnFileRefusal } from "./own-file-card";
import { ProblemPanel } from "./problem-panel";
import { ownFileWords } from "./words/own-file";

/** What is known of the administrator's own application.yml before anything is set up. */
export interface OwnFileOffered {
  /** Undefined before a file is given. */
  readonly given:
    | { readonly externalUrl: string | undefined; readonly problem: Problem | undefined }
    | undefined;
  /** Why a file was not even kept. */
  readonly refusal: OwnFileRefusal | undefined;
}

/** Takes the server's application.yml before the first question, which it then answers. */
export function OwnFileOffer({ href, offered }: { readonly href: string; readonly offered: OwnFileOffered }) {
  const { given, refusal } = offered;
  return (
    <section id="own-file" aria-label={ownFileWords.offer} className="mt-10">
      {refusal && (
        <p role="alert" className="my-2 font-semibold text-bad">
          {ownFileWords.refusals[refusal]}
        </p>
      )}
      {given?.problem && <ProblemPanel problem={given.problem} />}
      {given ? (
        <Given href={href} externalUrl={given.externalUrl} isUsable={given.problem === undefined} />
      ) : (
        <Details summary={ownFileWords.offer} open={refusal !== undefined}>
          <GiveOwnFile href={href} why={ownFileWords.offerWhy} submit={ownFileWords.take}>
            <Here />
          </GiveOwnFile>
        </Details>
      )}
    </section>
  );
}

interface GivenProps {
  readonly href: string;
  readonly externalUrl: string | undefined;
  readonly isUsable: boolean;
}

function Given({ href, externalUrl, isUsable }: GivenProps) {
  return (
    <>
      {isUsable && (
        <Note tone={externalUrl ? "good" : "info"}>
          <p>{externalUrl ? ownFileWords.taken(externalUrl) : ownFileWords.takenWithoutUrl}</p>
        </Note>
      )}
      <form method="post" action={href}>
        <Here />
        <Button type="submit" variant="secondary" name="do" value="forget">
          {ownFileWords.forget}
        </Button>
      </form>
    </>
  );
}

/** The file is given and forgotten on this page, so one comes back to it. */
function Here() {
  return <input type="hidden" name="step" value="server" />;
}
