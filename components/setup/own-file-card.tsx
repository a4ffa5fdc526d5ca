import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ChoiceOptions } from "@/components/ui/choice-options";
import { type ComparedLine, LineTable } from "@/components/ui/line-table";
import { Note } from "@/components/ui/note";
import type { Problem } from "@/lib/domain/problem";
import { GiveOwnFile } from "./give-own-file";
import { OwnFileProblem } from "./own-file-problem";
import { ownFileWords } from "./words/own-file";

/** Something that the file leaves open. */
interface OpenQuestion {
  readonly id: string;
  readonly text: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly consequence: string;
  }[];
  readonly chosen: string;
}

/** What a merge did: its lines with secrets covered. */
export interface MergeShown {
  readonly lines: readonly ComparedLine[];
  readonly questions: readonly OpenQuestion[];
  /** The host of the file's external URL, where it is another than the one set up. */
  readonly otherHost: string | undefined;
}

interface Props {
  /** A POST takes the file, the answers, or the wish to forget it. */
  readonly href: string;
  /** Undefined before a file is given. */
  readonly merge: MergeShown | undefined;
  /** Why the file can't be merged, or was not even kept. */
  readonly problem: Problem | undefined;
  readonly fileName: string | undefined;
}

/** The administrator's own file. Plain forms, so that nothing of it ever gets into the state of the page. */
export function OwnFileCard({ href, merge, problem, fileName }: Props) {
  return (
    <div id="own-file" className="print:hidden">
      <Card title={ownFileWords.title}>
        {problem && (
          <OwnFileProblem problem={problem} fileName={fileName}>
            {ownFileWords.notMerged}
          </OwnFileProblem>
        )}
        {merge ? (
          <Merged href={href} merge={merge} />
        ) : (
          <GiveOwnFile href={href} why={ownFileWords.why} submit={ownFileWords.show} />
        )}
      </Card>
    </div>
  );
}

function Merged({
  href,
  merge: { lines, questions, otherHost },
}: {
  readonly href: string;
  readonly merge: MergeShown;
}) {
  return (
    <>
      <Note tone="good">
        <p>{lines.length > 0 ? ownFileWords.merged : ownFileWords.unchanged}</p>
      </Note>
      {otherHost && (
        <Note tone="warning">
          <p>{ownFileWords.otherHost(otherHost)}</p>
        </Note>
      )}
      {questions.length > 0 && <Questions href={href} questions={questions} />}
      {lines.length > 0 && <LineTable title={ownFileWords.diff} lines={lines} />}
      <form method="post" action={href} className="mt-4">
        <Button type="submit" variant="secondary" name="do" value="forget">
          {ownFileWords.remove}
        </Button>
      </form>
    </>
  );
}

function Questions({
  href,
  questions,
}: {
  readonly href: string;
  readonly questions: readonly OpenQuestion[];
}) {
  return (
    <form method="post" action={href} className="mb-4">
      <h3 className="mb-3 font-[650]">{ownFileWords.questions}</h3>
      {questions.map(({ id, text, options, chosen }) => (
        <fieldset key={id} className="mb-5 min-w-0">
          <legend className="mb-0.5 font-semibold">{text}</legend>
          <ChoiceOptions
            id={`own-file-${id}`}
            name={id}
            defaultValue={chosen}
            options={options.map(({ value, label, consequence }) => ({ value, label, hint: consequence }))}
          />
        </fieldset>
      ))}
      <Button type="submit" variant="secondary" name="do" value="choose">
        {ownFileWords.showWithAnswers}
      </Button>
    </form>
  );
}
