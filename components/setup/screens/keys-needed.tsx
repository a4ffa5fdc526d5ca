import { proofWords } from "../words/proof";

/** Why AWS keys are needed once more, and the way to where they are entered. */
export function KeysNeeded({ why, href }: { readonly why: string; readonly href: string }) {
  return (
    <p className="max-w-[66ch]">
      {why} <a href={href}>{proofWords.enterKeys}</a>
    </p>
  );
}
