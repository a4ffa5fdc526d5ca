import { Note } from "@/components/ui/note";
import { TakesFocus } from "@/components/ui/takes-focus";
import { formWords } from "./words/form";

/** Before earlier work is invalidated: which steps, by name. */
export function OutdatedWarning({
  answer,
  names,
}: {
  readonly answer: object;
  readonly names: readonly string[];
}) {
  return (
    <TakesFocus answer={answer}>
      <Note tone="warning">
        <h2 className="font-[650]">{formWords.outdatesTitle}</h2>
        <ul className="list-disc pl-5">
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
        <p>{formWords.outdates}</p>
      </Note>
    </TakesFocus>
  );
}
