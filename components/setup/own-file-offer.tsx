import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { Note } from "@/components/ui/note";
import type { Problem } from "@/lib/domain/problem";
import { GiveOwnFile } from "./give-own-file";
import { OwnFileProblem } from "./own-file-problem";
import { ownFileWords } from "./words/own-file";

/** What the administrator's own application.yml means for the first question; its merge is for the last step. */
export interface OwnFileOffered {
  /** Undefined before a file is given. */
  readonly given: GivenFile | undefined;
  /** Why it says nothing, or was not even kept. */
  readonly problem: Problem | undefined;
  readonly fileName: string | undefined;
}

interface GivenFile {
  readonly externalUrl: string | undefined;
  readonly isMergeable: boolean;
}

/** Takes the server's application.yml before the first question, which it then answers. */
export function OwnFileOffer({ href, offered }: { readonly href: string; readonly offered: OwnFileOffered }) {
  const { given, problem, fileName } = offered;
  return (
    <section id="own-file" aria-label={ownFileWords.offer} className="mt-10">
      {problem && <OwnFileProblem problem={problem} fileName={fileName} />}
      {given ? (
        <Given href={href} {...given} isRead={problem === undefined} />
      ) : (
        <Details summary={ownFileWords.offer} open={problem !== undefined}>
          <GiveOwnFile href={href} why={ownFileWords.offerWhy} submit={ownFileWords.take}>
            <Here />
          </GiveOwnFile>
        </Details>
      )}
    </section>
  );
}

interface GivenProps extends GivenFile {
  readonly href: string;
  readonly isRead: boolean;
}

function Given({ href, externalUrl, isMergeable, isRead }: GivenProps) {
  const withoutUrl = isMergeable ? ownFileWords.takenWithoutUrl : ownFileWords.urlUnread;
  return (
    <>
      {isRead && (
        <Note tone={externalUrl ? "good" : "info"}>
          <p>
            {externalUrl ? ownFileWords.taken(externalUrl) : withoutUrl}{" "}
            {isMergeable ? ownFileWords.mergedLater : ownFileWords.notMergedLater}
          </p>
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
